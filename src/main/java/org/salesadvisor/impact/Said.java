package org.salesadvisor.impact;

import java.util.Comparator;
import java.util.List;

/** What a decision says on one part of the advice. */
final class Said {

  private Said() {}

  /**
   * The one value of a leading part, as the advice has it: rules that disagree leave it
   * undetermined.
   */
  static String value(Part part, List<Item> said) {
    List<String> values = values(part, said);
    return values.size() == 1 ? values.get(0) : Part.UNDETERMINED;
  }

  /** The values of a part, in their order. */
  static List<String> values(Part part, List<Item> said) {
    return said.stream()
        .filter(item -> item.part() == part)
        .sorted(Comparator.comparingInt(Item::position))
        .map(Item::value)
        .toList();
  }

  static boolean isDisagreed(List<Item> said) {
    return said.stream()
        .filter(item -> item.part().isLeading())
        .map(Item::part)
        .distinct()
        .anyMatch(part -> said.stream().filter(item -> item.part() == part).count() > 1);
  }
}
