package org.salesadvisor.effectiveness;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.salesadvisor.datasets.orderfunnel.FunnelGroup;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.Money;
import org.salesadvisor.records.OneCurrency;

/** Checks that go across the items of the mixes. */
final class MixCheck {

  private final Object[] values;
  private final List<ItemDocument> before;
  private final OneCurrency currency;
  private final Faults faults;

  /**
   * @param values of the fields of {@link MixDocument}; null where one is absent or had faults
   * @param before the items that a what-if changes; null when these are no what-if
   */
  MixCheck(Object[] values, List<ItemDocument> before, Faults faults) {
    this.values = values;
    this.before = before;
    this.currency = new OneCurrency(faults);
    this.faults = faults;
  }

  private Object value(String name) {
    return values[MixDocument.at(name)];
  }

  void check() {
    currency.check("/costPerAttempt", value("costPerAttempt"));
    currency.check("/valuePerOrder", value("valuePerOrder"));
    zero("/valuePerOrder");
    zero("/costPerAttempt");
    Mixes mixes = Objects.requireNonNullElse((Mixes) value("mixes"), Mixes.USUAL);
    twice(mixes);
    if (items() != null) {
      items(mixes.byItem());
    }
  }

  private void zero(String pointer) {
    if (value(pointer.substring(1)) instanceof Money money && money.amount().signum() == 0) {
      faults.add(pointer + "/amount", EffectivenessMessage.NOT_ZERO.with());
    }
  }

  private void twice(Mixes mixes) {
    Set<String> seen = new HashSet<>();
    mixes
        .items()
        .forEach(
            (mix, names) -> {
              for (String name : names) {
                if (name != null && !seen.add(name)) {
                  faults.add("/mixes", EffectivenessMessage.IN_MIX_TWICE.with(Shown.of(name)));
                }
              }
              if (names.isEmpty()) {
                faults.add("/mixes", EffectivenessMessage.EMPTY_MIX.with(mix));
              }
            });
  }

  @SuppressWarnings("unchecked")
  private List<ItemDocument> items() {
    return (List<ItemDocument>) value("items");
  }

  private void items(Map<String, Mix> known) {
    Set<String> seen = new HashSet<>();
    boolean hasGaps = false;
    for (int i = 0; i < items().size(); i++) {
      ItemDocument one = items().get(i);
      if (one == null) {
        hasGaps = true;
        continue;
      }
      item("/items/" + i, one, known, seen);
      new ItemCheck("/items/" + i, one, mostContacts(i, one), currency, faults).check();
    }
    if (!hasGaps) {
      absent(known, seen);
    }
  }

  private void item(String at, ItemDocument one, Map<String, Mix> known, Set<String> seen) {
    if (!known.containsKey(one.item()) && !FunnelGroup.isTrackingGap(one.item())) {
      faults.add(
          at + "/item",
          () ->
              EffectivenessMessage.OUTSIDE_MIX.with(
                  Shown.of(one.item()), Nearest.hint(one.item(), known.keySet())));
    }
    if (!seen.add(one.item())) {
      faults.add(at + "/item", EffectivenessMessage.ITEM_TWICE.with(Shown.of(one.item())));
    }
  }

  /** Complete means every item present [S]; an item with faults is not called absent. */
  private void absent(Map<String, Mix> known, Set<String> seen) {
    known.forEach(
        (name, mix) -> {
          if (!seen.contains(name)) {
            faults.add("/items", EffectivenessMessage.ITEM_ABSENT.with(name, mix));
          }
        });
  }

  /** A what-if with fewer contacts brings fewer responses by itself. */
  private Long mostContacts(int item, ItemDocument one) {
    Long own = one.contacts();
    ItemDocument known = before == null || item >= before.size() ? null : before.get(item);
    Long other = known == null ? null : known.contacts();
    return own == null || other == null ? own : (Long) Math.max(own, other);
  }
}
