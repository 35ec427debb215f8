package org.salesadvisor.verification;

import org.salesadvisor.language.MessageKey;

/** What this room tells authors of rules. */
enum VerificationMessage implements MessageKey {
  ASKS_FOR_GIVEN,
  ASK_HINT,
  BREAKS,
  BREAKS_HINT,
  CANNOT_HOLD_TOGETHER,
  DECIDED_HINT,
  DECIDED_YET_WAITS,
  EXCLUDE_EACH_OTHER,
  FORESTALLED,
  LACKS,
  LEADS_TO_NOTHING,
  NEAREST,
  NEVER_GIVEN,
  NEVER_HOLDS,
  NOTHING_DERIVES,
  NO_RULE_CONCLUDES,
  OPEN_HINT,
  OPEN_YET_CHANGES,
  OVERLAP_HINT,
  REDUNDANT_HINT,
  SAYS_NOTHING_NEW,
  SHADOWED_HINT,
  UNDECIDED,
  UNDECIDED_HINT,
  UNREACHABLE_HINT
}
