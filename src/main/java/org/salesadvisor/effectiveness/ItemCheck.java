package org.salesadvisor.effectiveness;

import java.util.List;
import java.util.Objects;
import org.salesadvisor.effectiveness.ItemDocument.AccelerationDocument;
import org.salesadvisor.effectiveness.ItemDocument.AttemptDocument;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.Money;
import org.salesadvisor.records.OneCurrency;

/**
 * Checks that go across the fields of one item.
 *
 * @param place its pointer
 * @param item the item
 * @param contacts no more than so many can come; null when unknown
 * @param currency that of the document
 * @param faults where they are gathered
 */
record ItemCheck(
    String place, ItemDocument item, Long contacts, OneCurrency currency, Faults faults) {

  void check() {
    currency.check(place + "/value", item.value());
    currency.check(place + "/cost", item.cost());
    counts();
    frequency();
    value();
    attempts(Objects.requireNonNullElse(item.attempts(), List.of()));
    accelerations(Objects.requireNonNullElse(item.accelerations(), List.of()));
  }

  /** Who orders was a lead, who is a lead responded, who responded was contacted. */
  private void counts() {
    Long most = contacts;
    String of = "contacts";
    most = above("responses", item.responses(), of, most);
    of = item.responses() == null ? of : "responses";
    most = above("leads", item.leads(), of, most);
    of = item.leads() == null ? of : "leads";
    above("orders", item.orders(), of, most);
  }

  private Long above(String name, Long count, String of, Long most) {
    if (count != null && most != null && count > most) {
      faults.add(place + "/" + name, EffectivenessMessage.MORE_THAN.with(count, most, of));
    }
    return count == null ? most : count;
  }

  private void frequency() {
    if (item.frequency() != null && contacts != null && contacts > 0 && item.frequency() < 1) {
      faults.add(place + "/frequency", EffectivenessMessage.LESS_THAN_ONCE.with(item.frequency()));
    }
  }

  private void value() {
    boolean hasValue = item.value() != null && item.value().amount().signum() > 0;
    if (hasValue && Objects.equals(item.orders(), 0L)) {
      faults.add(place + "/value", EffectivenessMessage.VALUE_OF_NOTHING.with());
    }
  }

  private void attempts(List<AttemptDocument> attempts) {
    Long left = contacts;
    for (int i = 0; i < attempts.size(); i++) {
      AttemptDocument one = attempts.get(i);
      if (one == null) {
        return;
      }
      String at = place + "/attempts/" + i;
      if (one.orders() > one.tried()) {
        faults.add(
            at + "/orders",
            EffectivenessMessage.MORE_THAN.with(one.orders(), one.tried(), "tried"));
      }
      if (left != null && one.tried() > left) {
        faults.add(at + "/tried", EffectivenessMessage.MORE_THAN_LEFT.with(one.tried(), left));
      }
      left = one.tried() - one.orders();
    }
  }

  private void accelerations(List<AccelerationDocument> accelerations) {
    for (int i = 0; i < accelerations.size(); i++) {
      AccelerationDocument one = accelerations.get(i);
      String at = place + "/accelerations/" + i;
      Money cost = one == null ? null : one.cost();
      currency.check(at + "/cost", cost);
      if (cost != null && cost.amount().signum() == 0) {
        faults.add(at + "/cost/amount", EffectivenessMessage.NOT_ZERO.with());
      }
    }
  }
}
