package org.salesadvisor.verification;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * What was looked through. Every combination of classes of facts was: none was sampled.
 *
 * @param states how many combinations of classes of all facts there are
 * @param rules how many rules
 * @param ways in how many ways they could fire
 * @param facts the facts that rules read, with their classes
 * @param decisions what comes of each decision
 * @param unproven tests for which the classes may not be all that there are, so that something may
 *     have been missed; empty when everything is proven
 */
public record Coverage(
    BigInteger states,
    int rules,
    int ways,
    List<Facts> facts,
    List<Decision> decisions,
    List<String> unproven) {

  public Coverage {
    facts = List.copyOf(facts);
    decisions = List.copyOf(decisions);
    unproven = List.copyOf(unproven);
  }

  /**
   * Facts that are compared with each other, most often one alone.
   *
   * @param paths which facts
   * @param classes an example of each class: the values by path, unknown ones left out
   */
  public record Facts(List<String> paths, List<Map<String, Object>> classes) {}

  /**
   * One decision over the whole product of the facts that it depends on.
   *
   * @param name such as {@code loop}
   * @param facts how many facts it depends on, directly or through other conclusions
   * @param states how many combinations of their classes there are
   * @param outcomes in how many of them it gets each value, {@code WAITS} for facts or is not
   *     {@code ASKED}
   */
  public record Decision(
      String name, int facts, BigInteger states, Map<String, BigInteger> outcomes) {}
}
