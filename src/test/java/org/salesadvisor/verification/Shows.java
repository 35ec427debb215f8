package org.salesadvisor.verification;

import org.salesadvisor.rulebase.LoadedRuleSet;

record Shows(LoadedRuleSet rules) {
  void check(Finding finding) {}
}
