package org.salesadvisor.impact;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.salesadvisor.account.batch.ProfileGenerator;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.rules.ShippedRules;

/**
 * How many decisions are compared in a second, all of them different, as the log keeps them but in
 * memory: {@code java -cp <class path of the tests> org.salesadvisor.impact.ImpactBenchmark 100000
 * 6}, decisions and rounds. Each round loads its candidate anew; in the first nothing is compiled
 * or met before. Processor time counts other work on the machine out.
 */
final class ImpactBenchmark {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final int CHUNK = 1_000;
  private static final int THREADS = 2;

  private record Kept(String id, byte[] json) implements Case {

    @Override
    public Given given() {
      return new Given(id, NOW, NOW, json, () -> ProfileJson.read(json, NOW));
    }
  }

  private ImpactBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<Case> cases = cases(Integer.parseInt(args[0]));
    var before = ShippedRules.get();
    for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
      var after = Samples.withNorm("largeOrderUnits", "200", "150");
      long begin = System.nanoTime();
      long processor = processorNanos();
      ImpactReport report =
          new Impact(before, after, Wanted.ALL, THREADS)
              .run(chunks(cases), OutputStream.nullOutputStream(), done -> {});
      tell(round, report, System.nanoTime() - begin, processorNanos() - processor);
    }
  }

  private static List<Case> cases(int count) {
    ProfileGenerator generator = new ProfileGenerator(1);
    List<Case> cases = new ArrayList<>(count);
    for (int number = 1; number <= count; number++) {
      byte[] json = ProfileGenerator.json(generator.next(number)).getBytes(StandardCharsets.UTF_8);
      cases.add(new Kept("A-" + number, ProfileJson.canonical(ProfileJson.read(json, NOW))));
    }
    return cases;
  }

  private static Cases chunks(List<Case> cases) {
    int[] at = new int[1];
    return () -> {
      int from = at[0];
      at[0] = Math.min(cases.size(), from + CHUNK);
      return cases.subList(from, at[0]);
    };
  }

  private static void tell(int round, ImpactReport report, long nanos, long processorNanos) {
    long decisions = report.compared();
    System.out.printf(
        Locale.ROOT,
        "round %d: %,.0f decisions/s; %.1f µs of processor time each; %,d of %,d differ%n",
        round,
        decisions * 1e9 / nanos,
        processorNanos / 1e3 / decisions,
        report.changed() + report.otherRules(),
        decisions);
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
