package org.salesadvisor.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Many profiles out of a table, by the command line in a small heap. */
final class Batch {

  private static final String HEAP = "-Xmx512m";
  private static final Path FOLDER = Path.of("target/bench");
  private static final int MOST_MINUTES = 10;

  private final Table table;

  Batch(Table table) {
    this.table = table;
  }

  void run(Options options) throws IOException, InterruptedException {
    if (!hasCommand()) {
      table.skip("batch of profiles", "the program has no command `advise` yet");
      return;
    }
    for (int rows : options.rows()) {
      Path profiles = write(rows);
      advise(profiles, rows);
      Files.delete(profiles);
    }
  }

  private static boolean hasCommand() throws IOException, InterruptedException {
    // asked of the whole program: help on a command that is not there succeeds as well
    Path help = FOLDER.resolve("help.txt");
    command("--help").redirectOutput(help.toFile()).start().waitFor();
    return Files.readAllLines(help).stream().anyMatch(line -> line.matches("\\s+advise\\b.*"));
  }

  private static ProcessBuilder command(String... arguments) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(ServiceProcess.java(), HEAP, "-jar", ServiceProcess.JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  private static Path write(int rows) throws IOException {
    Path file = FOLDER.resolve("profiles-" + rows + ".csv");
    Profiles profiles = new Profiles(Profiles.SEED);
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write(
          new Profiles(Profiles.SEED)
              .facts().stream()
                  .map(Fact::path)
                  .collect(Collectors.joining(",", "account.id,", "\n")));
      for (int row = 0; row < rows; row++) {
        csv.write(
            profiles.facts().stream()
                .map(Fact::cell)
                .collect(Collectors.joining(",", "A-" + row + ",", "\n")));
      }
    }
    return file;
  }

  private void advise(Path profiles, int rows) throws IOException, InterruptedException {
    Path answers = FOLDER.resolve("advice-" + rows + ".csv");
    long start = System.nanoTime();
    Process process =
        command("advise", profiles.toString(), "--format", "csv", "--out", answers.toString())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(FOLDER.resolve("batch.log").toFile()))
            .start();
    double most = most(process);
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.deleteIfExists(answers);
    String what = "batch of %,d rows, start of the program included".formatted(rows);
    if (process.exitValue() != 0) {
      table.skip(what, "exit code " + process.exitValue() + ", see target/bench/batch.log");
      return;
    }
    table.add(what, "rows per second", List.of(rows / seconds), "≥ 50,000");
    table.add(what + ": most memory (RSS), heap 512 MB", "MB", List.of(most), "");
  }

  private static double most(Process process) throws IOException, InterruptedException {
    double most = 0;
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      try {
        most = Math.max(most, ProcessMemory.megabytes(process.pid(), "VmHWM"));
      } catch (IOException ended) {
        // between the question and the look
      }
      if (System.nanoTime() > end) {
        process.destroyForcibly();
      }
    }
    return most;
  }
}
