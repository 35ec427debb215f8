package org.salesadvisor.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.funnel.plan.NeededGroup;
import org.salesadvisor.records.OneCurrency;

/** Checks that go across the fields of a plan. */
final class PlanCheck {

  private static final BigDecimal MOST_THOUSANDS =
      BigDecimal.valueOf(NeededGroup.MOST).movePointLeft(3);

  static final int LONGEST_LIFE_YEARS = 100;

  private final Double thousands;
  private final List<PhaseDocument> phases;
  private final ClientDocument client;
  private final boolean isWanted;
  private final OneCurrency currency;
  private final Object orderValue;
  private final Faults faults;

  /**
   * @param values of the fields of {@link PlanDocument}; null where one is absent or had faults
   */
  @SuppressWarnings("unchecked")
  PlanCheck(Object[] values, Faults faults) {
    this.thousands = (Double) values[PlanDocument.at("targetGroupThousands")];
    this.phases = (List<PhaseDocument>) values[PlanDocument.at("phases")];
    this.client = (ClientDocument) values[PlanDocument.at("client")];
    this.isWanted = values[PlanDocument.at("wanted")] != null;
    this.orderValue = values[PlanDocument.at("orderValue")];
    this.currency = new OneCurrency(faults);
    this.faults = faults;
  }

  void check() {
    targetGroup();
    currency.check("/orderValue", orderValue);
    if (client != null) {
      client();
    }
    if (phases != null) {
      phases();
    }
  }

  private void targetGroup() {
    if (thousands == null) {
      if (!isWanted && isSilentOn("/wanted") && isSilentOn("/targetGroupThousands")) {
        faults.add("/targetGroupThousands", PlanningMessage.NEITHER_WAY.with());
      }
      return;
    }
    BigDecimal written = BigDecimal.valueOf(thousands);
    if (written.compareTo(MOST_THOUSANDS) > 0) {
      faults.add(
          "/targetGroupThousands",
          PlanningMessage.TOO_LARGE.with(plain(written), plain(MOST_THOUSANDS)));
    } else if (written.movePointRight(3).stripTrailingZeros().scale() > 0) {
      faults.add(
          "/targetGroupThousands",
          PlanningMessage.WHOLE_PEOPLE.with(plain(written), plain(written.movePointRight(3))));
    }
  }

  private boolean isSilentOn(String pointer) {
    return faults.all().stream().noneMatch(fault -> fault.pointer().startsWith(pointer));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void client() {
    currency.check("/client/yearlyCost", client.yearlyCost());
    Integer years = client.years();
    if (years != null && (years < 1 || years > LONGEST_LIFE_YEARS)) {
      faults.add("/client/years", PlanningMessage.LONGER_THAN_LIFE.with(years, LONGEST_LIFE_YEARS));
    }
  }

  private void phases() {
    if (phases.isEmpty()) {
      faults.add("/phases", PlanningMessage.NO_PHASES.with());
      return;
    }
    SalesPhase before = null;
    for (int i = 0; i < phases.size(); i++) {
      PhaseDocument one = phases.get(i);
      if (one != null) {
        before = order("/phases/" + i, before, one.phase());
        new PhaseCheck("/phases/" + i, one, currency, faults).check();
      }
    }
    boolean hasOrders =
        phases.stream().anyMatch(one -> one == null || one.phase() == SalesPhase.ORDER_REALISATION);
    if (!hasOrders) {
      faults.add("/phases", PlanningMessage.NO_ORDER_PHASE.with());
    }
  }

  private SalesPhase order(String place, SalesPhase before, SalesPhase phase) {
    if (before != null && phase.compareTo(before) < 0) {
      faults.add(place + "/phase", PlanningMessage.OUT_OF_ORDER.with(phase, before));
    }
    return Objects.requireNonNullElse(phase, before);
  }
}
