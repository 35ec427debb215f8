package org.salesadvisor.verification;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.salesadvisor.rules.ShippedRules;

class TryTest {
  @Test
  void show() throws Exception {
    var rules = ShippedRules.get();
    for (int i = 0; i < 3; i++) {
      long t0 = System.nanoTime();
      Report r = Verification.of(rules);
      System.out.println((System.nanoTime() - t0) / 1e9);
      for (Finding f : r.findings())
        System.out.println(
            f.kind()
                + " "
                + f.rules()
                + " "
                + f.path()
                + ":"
                + f.line()
                + "\n   "
                + f.message()
                + "\n   "
                + f.hint()
                + "\n   "
                + f.conditions()
                + "\n   "
                + new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(f.witness())
                + "\n   "
                + f.states());
      if (i == 0) {
        System.out.println(r.coverage().states() + " " + r.coverage().unproven());
        r.coverage().decisions().forEach(System.out::println);
        new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(r.coverage());
      }
    }
  }
}
