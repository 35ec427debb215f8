package org.salesadvisor.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.funnel.plan.Outcome;

/**
 * Which fields an outcome waits for; what is not given is not 0.
 *
 * @param plan as it was written
 */
record Needs(PlanDocument plan) {

  /** The pointers of what is missing; none when it can be computed. */
  List<String> of(Outcome outcome) {
    List<String> missing = new ArrayList<>();
    switch (outcome) {
      case ORDERS -> {}
      case RETAINED_CLIENTS -> retained(missing);
      case COST -> costs(missing, SalesPhase.CLIENT_RETENTION);
      case COST_PER_ORDER -> costs(missing, SalesPhase.ORDER_REALISATION);
      case COST_PER_EXTRA_ORDER ->
          costs(missing, SalesPhase.ORDER_REALISATION)
              .removeIf(pointer -> pointer.endsWith("/fixedCost"));
      case CONTRIBUTION -> contribution(missing, SalesPhase.ORDER_REALISATION);
      case LIFE_CONTRIBUTION -> {
        contribution(missing, SalesPhase.CLIENT_RETENTION);
        life(missing);
      }
    }
    return missing;
  }

  /** Of one phase. */
  List<String> ofCost(int phase) {
    List<String> missing = new ArrayList<>();
    addIf(plan.phases().get(phase).fixedCost() == null, at(phase) + "/fixedCost", missing);
    addIf(
        plan.phases().get(phase).costPerContact() == null, at(phase) + "/costPerContact", missing);
    return missing;
  }

  /** What the price of an improvement waits for. */
  List<String> ofPrice(int phase) {
    List<String> missing = ofCost(phase);
    return missing.isEmpty() ? List.of(at(phase) + "/improvement/cost") : missing;
  }

  private static String at(int phase) {
    return "/phases/" + phase;
  }

  private List<String> costs(List<String> missing, SalesPhase last) {
    for (int i = 0; i < plan.phases().size(); i++) {
      if (plan.phases().get(i).phase().compareTo(last) <= 0) {
        missing.addAll(ofCost(i));
      }
    }
    return missing;
  }

  private void contribution(List<String> missing, SalesPhase last) {
    addIf(plan.orderValue() == null, "/orderValue", missing);
    addIf(plan.marginShare() == null, "/marginShare", missing);
    costs(missing, last);
  }

  private void life(List<String> missing) {
    ClientDocument client = client();
    addIf(client.ordersPerYear() == null, "/client/ordersPerYear", missing);
    addIf(client.yearlyDiscountShare() == null, "/client/yearlyDiscountShare", missing);
    addIf(client.yearlyCost() == null, "/client/yearlyCost", missing);
    retained(missing);
  }

  private ClientDocument client() {
    return Optional.ofNullable(plan.client()).orElse(ClientDocument.UNKNOWN);
  }

  private void retained(List<String> missing) {
    boolean hasPhase =
        plan.phases().stream().anyMatch(one -> one.phase() == SalesPhase.CLIENT_RETENTION);
    addIf(
        !hasPhase && client().yearlyRetentionShare() == null,
        "/client/yearlyRetentionShare",
        missing);
  }

  private static void addIf(boolean isMissing, String pointer, List<String> missing) {
    if (isMissing) {
      missing.add(pointer);
    }
  }
}
