package org.salesadvisor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The load generator {@code wrk}: closed loop, two threads, keep-alive. */
final class Wrk {

  private static final Path SCRIPT = Path.of("target/bench/post.lua");
  private static final Path BODIES = Path.of("target/bench/bodies.ndjson");
  private static final int DIFFERENT_BODIES = 512;

  /** What one turn gave: answers with a status below 400 alone count. */
  record Turn(double perSecond, double p50Millis, double p99Millis, long failed) {}

  private final String address;

  Wrk(String address) throws IOException {
    this.address = address;
    try (InputStream script = Wrk.class.getResourceAsStream("/post.lua")) {
      Files.copy(script, SCRIPT, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.write(BODIES, Profiles.json(DIFFERENT_BODIES).stream().map(String::new).toList());
  }

  static boolean isThere() {
    try {
      return new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().waitFor() >= 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Turn post(String path, int connections, int seconds) throws IOException, InterruptedException {
    Process wrk =
        new ProcessBuilder(
                "wrk",
                "-t2",
                "-c" + connections,
                "-d" + seconds + "s",
                "-s" + SCRIPT,
                address,
                "--",
                path,
                BODIES.toString(),
                ServiceProcess.TOKEN)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = wrk.inputReader()) {
      String result =
          output
              .lines()
              .filter(line -> line.startsWith("RESULT "))
              .findFirst()
              .orElseThrow(() -> new IOException("wrk gave no result for " + path));
      return turn(result.split(" "));
    } finally {
      wrk.waitFor();
    }
  }

  private static Turn turn(String[] words) {
    long requests = Long.parseLong(words[1]);
    double seconds = Long.parseLong(words[2]) / 1e6;
    long failed = Long.parseLong(words[3]);
    return new Turn(
        (requests - failed) / seconds,
        Long.parseLong(words[4]) / 1e3,
        Long.parseLong(words[5]) / 1e3,
        failed);
  }
}
