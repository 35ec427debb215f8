package org.salesadvisor.verification;

import java.util.*;
import org.junit.jupiter.api.Test;

class TryTest {
  @Test
  void show() throws Exception {
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    for (PlantedDefect p : PlantedDefect.all()) {
      System.out.println("## " + p.title());
      Report r = Verification.of(p.rules());
      for (Finding f : r.findings()) System.out.println("    - " + PlantedDefectsTest.line(f));
    }
  }
}
