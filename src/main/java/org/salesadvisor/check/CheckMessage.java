package org.salesadvisor.check;

import org.salesadvisor.language.MessageKey;

/** What the check says of a rule set as a whole. */
enum CheckMessage implements MessageKey {
  CLEAN,
  CLEAN_IN_PART,
  CONDITIONS_TESTED,
  CUT_TEST,
  DERIVE_LESS,
  MUTANTS_NOTICED,
  LOOKED_THROUGH,
  MUST_BE_RIGHT,
  NEEDED_NORM,
  NOT_ALL_PROVEN,
  RULES_TESTED,
  SCENARIOS_PASSED,
  SHOWN_BY,
  SMALLER_SET,
  TOO_LONG,
  TOO_MANY_FACTS,
  WARNINGS
}
