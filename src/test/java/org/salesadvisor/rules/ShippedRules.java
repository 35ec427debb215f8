package org.salesadvisor.rules;

import java.nio.file.Path;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** The rule set that is shipped, loaded once for all tests of it. */
public final class ShippedRules {

  private static final LoadedRuleSet RULES =
      LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));

  private ShippedRules() {}

  public static LoadedRuleSet get() {
    return RULES;
  }
}
