package org.salesadvisor.account.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** A defect of the rules is told to whoever meets it; it is no failure of the service. */
class RulesDisagreeTest {

  private static final Instant NOW = Instant.parse("2026-05-31T12:00:00Z");

  private static final String SECOND_OPINION =
      """

      rule "A turnkey project is collected at the counter"
        @id("LOOP-9")
        @source("[A] a defect planted by a test")
        @rationale("None")
      when
        TurnkeyProduct()
      then
        insert( new Loop( 1 ) );
      end
      """;

  @Test
  void namesBothSidesAndConcludesNeither() throws IOException {
    Advice advice = advise("{\"product\": {\"standardisation\": \"TURNKEY\"}}");

    assertFalse(advice.loop().isDetermined());
    assertEquals(List.of("LOOP-5", "LOOP-9"), last(advice.loop().because()));
    Conflict conflict = advice.conflicts().get(0);
    assertEquals("RULES_DISAGREE", conflict.code());
    assertEquals(List.of(new FactValue("loop", 5), new FactValue("loop", 1)), conflict.sides());
  }

  @Test
  void leavesOtherProfilesAlone() throws IOException {
    Advice advice = advise("{\"product\": {\"standardisation\": \"CUSTOM\"}}");

    assertEquals(4, advice.loop().value());
    assertTrue(advice.conflicts().isEmpty());
  }

  private static List<String> last(List<Reason> reasons) {
    return reasons.stream().map(Reason::rule).filter(rule -> rule.startsWith("LOOP-")).toList();
  }

  private static Advice advise(String facts) throws IOException {
    String profile = facts.replaceFirst("\\{", "{\"account\": {\"id\": \"A-1\"}, ");
    return Advisor.advise(
        rules(), ProfileJson.read(profile.getBytes(StandardCharsets.UTF_8), NOW), NOW);
  }

  private static LoadedRuleSet rules() {
    Map<String, String> files = new HashMap<>(RuleSetFiles.read(Path.of("rules")).files());
    files.merge("account/loop/loop.drl", SECOND_OPINION, String::concat);
    for (String texts : List.of("texts/en.yaml", "texts/nl.yaml")) {
      files.computeIfPresent(
          texts, (path, text) -> text.replaceFirst("(?m)^rules:$", "rules:\n  LOOP-9: \"None\""));
    }
    return LoadedRuleSet.load(new RuleSet(files));
  }
}
