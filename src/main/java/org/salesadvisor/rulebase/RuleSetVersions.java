package org.salesadvisor.rulebase;

import java.util.Optional;

/** Where versions that once served can be found again. */
public interface RuleSetVersions {

  /** The version with this digest, ready to run; empty when it never served. */
  Optional<LoadedRuleSet> find(String digest);
}
