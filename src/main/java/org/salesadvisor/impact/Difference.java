package org.salesadvisor.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How two outcomes of one decision differ.
 *
 * @param changes what the advice says otherwise, in its order
 * @param rulesBefore the rules that fire only before, by id
 * @param rulesAfter the rules that fire only after, by id
 */
record Difference(List<Change> changes, List<String> rulesBefore, List<String> rulesAfter) {

  private static final String DISAGREE = "RULES_DISAGREE";

  static Difference between(Verdict.Differs two, Numbers<Item> items, Numbers<String> rules) {
    Outcome before = two.before();
    Outcome after = two.after();
    return new Difference(
        before.items().equals(after.items())
            ? List.of()
            : changes(items.in(before.items()), items.in(after.items())),
        sorted(rules.in(Outcome.without(before.rules(), after.rules()))),
        sorted(rules.in(Outcome.without(after.rules(), before.rules()))));
  }

  /** Steps that are numbered otherwise, but stand in the same order, say the same. */
  boolean isNone() {
    return changes.isEmpty() && rulesBefore.isEmpty() && rulesAfter.isEmpty();
  }

  private static List<String> sorted(List<String> ids) {
    return ids.stream().sorted().toList();
  }

  private static List<Change> changes(List<Item> before, List<Item> after) {
    List<Change> changes = new ArrayList<>();
    for (Part part : Part.values()) {
      if (part.isLeading()) {
        one(part, Said.value(part, before), Said.value(part, after)).ifPresent(changes::add);
      } else {
        changes.addAll(list(part, Said.values(part, before), Said.values(part, after)));
      }
    }
    disagreement(before, after).ifPresent(changes::add);
    return changes.stream().sorted().toList();
  }

  private static Optional<Change> one(Part part, String from, String to) {
    return from.equals(to) ? Optional.empty() : Optional.of(new Change(part, from, to));
  }

  /** What goes and what comes; when the same is said in another order, the whole of it. */
  private static List<Change> list(Part part, List<String> before, List<String> after) {
    List<Change> changes = new ArrayList<>();
    only(before, after).forEach(gone -> changes.add(new Change(part, gone, null)));
    only(after, before).forEach(come -> changes.add(new Change(part, null, come)));
    if (changes.isEmpty() && part.isOrdered()) {
      one(part, inOrder(before), inOrder(after)).ifPresent(changes::add);
    }
    return changes;
  }

  private static Stream<String> only(List<String> here, List<String> there) {
    return here.stream().filter(value -> !there.contains(value));
  }

  private static String inOrder(List<String> values) {
    return String.join(" > ", values);
  }

  /** The advice names rules that decide one thing in two ways as a conflict. */
  private static Optional<Change> disagreement(List<Item> before, List<Item> after) {
    boolean was = Said.isDisagreed(before);
    boolean is = Said.isDisagreed(after);
    return was == is
        ? Optional.empty()
        : Optional.of(new Change(Part.CONFLICTS, was ? DISAGREE : null, is ? DISAGREE : null));
  }
}
