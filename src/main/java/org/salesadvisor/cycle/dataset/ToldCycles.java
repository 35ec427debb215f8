package org.salesadvisor.cycle.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Objects;
import org.salesadvisor.datasets.store.Opportunity;
import org.salesadvisor.facts.SalesPhase;

/**
 * What an opportunity tells of the three cycles, as a body of {@code POST /cycles}. A phase is done
 * on the day on which the next one is entered, and on no other. Of the customer's and the internal
 * cycle a dataset tells nothing but the order.
 */
final class ToldCycles {

  private ToldCycles() {}

  static ObjectNode of(Purchase purchase) {
    Opportunity opportunity = purchase.opportunity();
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    // a purchase of nobody known is called as it is itself
    String account = Objects.requireNonNullElse(opportunity.account(), opportunity.id());
    told.putObject("account").put("id", account);
    told.put("today", purchase.asked().today().toString());
    if (purchase.isLost()) {
      told.put("lost", true);
    }
    external(purchase, told);
    order(purchase, told);
    return told;
  }

  private static void external(Purchase purchase, ObjectNode told) {
    ArrayNode steps = told.arrayNode();
    SalesPhase now = purchase.phase();
    for (SalesPhase phase : SalesPhase.values()) {
      LocalDate doneOn = doneOn(purchase, phase);
      LocalDate plannedOn =
          phase == SalesPhase.PROSPECT_QUALIFICATION && doneOn == null
              ? purchase.expectedOn()
              : null;
      if (doneOn != null || plannedOn != null || phase == now) {
        ObjectNode step = steps.addObject().put("step", phase.name());
        put(step, "doneOn", doneOn);
        put(step, "plannedOn", plannedOn);
      }
    }
    if (!steps.isEmpty()) {
      told.set("external", steps);
    }
  }

  private static LocalDate doneOn(Purchase purchase, SalesPhase phase) {
    int next = phase.ordinal() + 1;
    return next == SalesPhase.values().length ? null : purchase.entered(SalesPhase.values()[next]);
  }

  private static void order(Purchase purchase, ObjectNode told) {
    LocalDate orderedOn = purchase.entered(SalesPhase.ORDER_REALISATION);
    if (orderedOn != null) {
      ObjectNode step = told.putArray("plan").addObject().put("step", "PLACE_ORDER");
      put(step, "doneOn", orderedOn);
    }
    Opportunity opportunity = purchase.opportunity();
    if (opportunity.value() != null && opportunity.currency() != null) {
      told.putObject("order")
          .putObject("value")
          .put("amount", opportunity.value())
          .put("currency", opportunity.currency());
    }
  }

  private static void put(ObjectNode json, String name, LocalDate day) {
    if (day != null) {
      json.put(name, day.toString());
    }
  }
}
