package org.salesadvisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Measures everything in one run and writes one table. */
public final class BenchMain {

  private static final Path REPORT = Path.of("target/bench.md");
  private static final Path DATA = Path.of("target/bench/data");

  private BenchMain() {}

  /**
   * @param args as {@link Options} says
   */
  public static void main(String[] args) throws Exception {
    Options options = Options.of(args);
    String machine = Machine.describe(options);
    Table table = new Table();
    delete(DATA);
    if (options.has("jmh")) {
      new InProcess().run(options, table);
    }
    if (options.has("http")) {
      new OverHttp(options, table).run(DATA);
    }
    if (options.has("publish")) {
      new PublishUnderLoad(options).run(table, DATA);
    }
    if (options.has("kill")) {
      new KillCheck().run(options, table, DATA);
    }
    if (options.has("start")) {
      Start.run(options, table, DATA);
    }
    if (options.has("batch")) {
      new Batch(table).run(options);
    }
    delete(DATA);
    String report = machine + table.markdown();
    Files.writeString(REPORT, report);
    System.out.println("\n" + report);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
