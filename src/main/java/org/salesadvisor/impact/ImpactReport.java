package org.salesadvisor.impact;

import java.util.List;

/**
 * What a change of the rules changes.
 *
 * @param before digest of the rules before the change
 * @param after digest of the rules after it
 * @param compared decisions that both rule sets took
 * @param leftOut decisions that were not asked for
 * @param changed those compared whose advice says something else
 * @param otherRules those compared that say the same by other rules
 * @param refused decisions that could not be compared
 * @param parts how each part of the advice changes; without those that do not
 * @param rules the rules that fire otherwise, those with most decisions first
 * @param firstRefused some that could not be compared, the first ones
 */
public record ImpactReport(
    String before,
    String after,
    long compared,
    long leftOut,
    long changed,
    long otherRules,
    long refused,
    List<PartCount> parts,
    List<RuleCount> rules,
    List<RefusedCase> firstRefused) {

  /** Whether the change changes nothing for anybody. */
  public boolean isNone() {
    return changed == 0 && otherRules == 0;
  }

  /** The short name of a digest for people. */
  static String label(String digest) {
    return digest.substring(0, 12);
  }
}
