package org.salesadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command that ran as a process of its own.
 *
 * @param exitCode of the process
 * @param out all of standard output
 * @param err all of standard error
 */
record Ended(int exitCode, String out, String err) {

  /**
   * Runs one to its end.
   *
   * @param folder for what it writes
   * @param environment beside that of this process, of which nothing of ours is handed on
   */
  static Ended after(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command(arguments))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("ADVISOR_"));
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Ended(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                // a command of a second is over before better code would pay
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.salesadvisor.Main"));
    command.addAll(List.of(arguments));
    return command;
  }
}
