package org.salesadvisor.access;

import org.salesadvisor.web.Refusal;

/**
 * Whether somebody is let in.
 *
 * @param known what was shown, as far as it is known; else null
 * @param refusal why nobody is let in; null when somebody is, or when others are to judge
 */
record Verdict(Known known, Refusal refusal) {

  /** Not a token of ours. */
  static final Verdict FOR_OTHERS = new Verdict(null, null);

  boolean isForOthers() {
    return known == null && refusal == null;
  }
}
