package org.salesadvisor.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.language.Language;

class ScenarioCheckTest {

  @Test
  void showsEachDifferenceOnALineAndWhatKeptARuleSilent() {
    String yaml =
        """
        - title: A turnkey project
          given: { product: { standardisation: TURNKEY } }
          expect:
            loop: UNDETERMINED
            principle: [END_TO_END]
            rules: [LEVEL-OPEN]
          silent: [WHOLE-COMPANY]
        """;

    assertEquals(
        """
        order/order.scenarios.yaml:1 A turnkey project
          loop: expected UNDETERMINED, got 5
          principle: expected END_TO_END, got CLIENT_CENTRIC, END_TO_END; unexpected CLIENT_CENTRIC
          LEVEL-OPEN should have fired and was silent
            Product( standardisation == null ) does not hold (order/order.drl:19): product.standardisation is TURNKEY
          WHOLE-COMPANY should have been silent and fired""",
        failure(yaml).text(Language.EN));
    assertEquals(
        """
        order/order.scenarios.yaml:1 A turnkey project
          loop: verwacht UNDETERMINED, gekregen 5
          principle: verwacht END_TO_END, gekregen CLIENT_CENTRIC, END_TO_END; onverwacht CLIENT_CENTRIC
          LEVEL-OPEN had moeten afgaan en zweeg
            Product( standardisation == null ) geldt niet (order/order.drl:19): product.standardisation is TURNKEY
          WHOLE-COMPANY had moeten zwijgen en ging af""",
        failure(yaml).text(Language.NL));
  }

  @Test
  void saysNothingOfScenariosThatPass() {
    assertEquals(
        List.of(),
        ScenarioCheck.run(
                SmallRuleSet.with("- { title: Nothing known, expect: { loop: UNDETERMINED } }"))
            .failed());
  }

  private static FailedScenario failure(String yaml) {
    List<FailedScenario> failures = ScenarioCheck.run(SmallRuleSet.with(yaml)).failed();
    assertEquals(1, failures.size());
    return failures.get(0);
  }
}
