package org.salesadvisor.verification;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.salesadvisor.rules.ShippedRules;

class TryTest {
  static long t0, c0;

  static void lap(String what) {
    long now = System.nanoTime();
    long cpu = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.out.printf("%-30s %.2f s wall, cpu %.2f%n", what, (now - t0) / 1e9, (cpu - c0) / 1e9);
    t0 = now;
    c0 = cpu;
  }

  @Test
  void show() throws Exception {
    var rules = ShippedRules.get();
    for (int i = 0; i < 3; i++) {
      lap("--");
      Conclusions c = Verification.conclusions(rules);
      lap("conclusions");
      Findings f = new Findings(c.space());
      new BreakCheck(c, f).run();
      lap("break");
      new GapCheck(c, f).run();
      lap("gap");
      new OverlapCheck(c, f).run();
      lap("overlap");
      new QuestionCheck(c, f).run();
      lap("question");
      new ReachCheck(c, f).run();
      lap("reach");
      new NeedCheck(c, f).run();
      lap("need");
      new Tally(c).coverage();
      lap("tally");
    }
  }
}
