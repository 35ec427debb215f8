package org.salesadvisor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of the process to the first advice, with a database that is there already. */
final class Start {

  private static final int TIMES = 5;

  private Start() {}

  static void run(Options options, Table table, Path data)
      throws IOException, InterruptedException {
    ServiceProcess.start(data, options.flags()).close();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      try (ServiceProcess service = ServiceProcess.start(data, options.flags())) {
        seconds.add(service.secondsToFirstAnswer());
      }
    }
    table.add("start to first answer, database there", "s", seconds, "≤ 4");
  }
}
