package org.salesadvisor.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

class FirstAdviceTest {

  @Test
  void rehearsesWithoutBeingCounted() {
    LoadedRuleSet rules = LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));

    FirstAdvice.rehearse(rules);

    assertEquals(0, rules.rules().decisions());
    rules.rules().rules().forEach(rule -> assertEquals(0, rules.rules().fired(rule), rule::id));
  }
}
