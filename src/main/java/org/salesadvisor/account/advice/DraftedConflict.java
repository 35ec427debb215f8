package org.salesadvisor.account.advice;

import java.util.List;

/**
 * A conflict before the values of one decision are filled in.
 *
 * @param code of its text
 * @param sides of conclusions, which are the same in every decision; empty when facts contradict
 *     each other
 * @param paths of the facts that contradict each other; empty when conclusions do
 * @param grounds who found it
 */
record DraftedConflict(String code, List<FactValue> sides, List<String> paths, Grounds grounds) {

  Conflict with(GivenValues given) {
    List<FactValue> both = paths.isEmpty() ? sides : paths.stream().map(given::of).toList();
    return new Conflict(code, both, new Because(grounds, given));
  }
}
