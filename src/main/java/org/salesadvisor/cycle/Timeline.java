package org.salesadvisor.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.salesadvisor.facts.BuyingStep;
import org.salesadvisor.facts.InternalStep;
import org.salesadvisor.facts.SalesCycles;
import org.salesadvisor.facts.SalesPhase;

/** The three cycles of an account beside each other, as of a day. */
record Timeline(
    LocalDate today,
    LocalDate wantedOn,
    Integer leadTimeDays,
    Course customer,
    Course external,
    Course internal) {

  static Timeline of(CyclesDocument document, LocalDate today) {
    return new Timeline(
        today,
        Days.of(document.wantedOn()),
        document.product() == null ? null : document.product().productionLeadTimeDays(),
        Course.of(BuyingStep.values(), document.customer()),
        Course.of(SalesPhase.values(), document.external()),
        Course.of(InternalStep.values(), document.internal()));
  }

  /** As rules see it. */
  SalesCycles facts() {
    Integer customerPhase =
        customer.now() == null
            ? null
            : (Integer) ((BuyingStep) customer.now().step()).phase().ordinal();
    return new SalesCycles(
        lead(
            external.now() == null ? null : (Integer) external.now().step().ordinal(),
            customerPhase),
        lead(
            internal.now() == null
                ? null
                : (Integer) ((InternalStep) internal.now().step()).phase().ordinal(),
            customerPhase),
        waits(),
        isTooLate());
  }

  private static Integer lead(Integer phase, Integer customerPhase) {
    return phase == null || customerPhase == null ? null : (Integer) (phase - customerPhase);
  }

  private Boolean waits() {
    boolean isTold = external.now() != null || internal.now() != null;
    return isTold ? (Boolean) (overdueSince() != null) : null;
  }

  private LocalDate overdueSince() {
    return Stream.of(external.overdueSince(today), internal.overdueSince(today))
        .filter(day -> day != null)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private Boolean isTooLate() {
    LocalDate delivery = delivery();
    return wantedOn == null || delivery == null ? null : (Boolean) delivery.isAfter(wantedOn);
  }

  /** When the delivery is to be expected; null when nobody can say. */
  private LocalDate delivery() {
    Course.Step delivery = internal.steps().get(InternalStep.DELIVERY.ordinal());
    if (delivery.doneOn() != null) {
      return delivery.doneOn();
    }
    if (delivery.plannedOn() != null) {
      return delivery.plannedOn();
    }
    boolean isMade = internal.steps().get(InternalStep.PRODUCTION.ordinal()).doneOn() != null;
    return isMade || leadTimeDays == null ? null : today.plusDays(leadTimeDays);
  }

  /** For how many days the customer waits by this gap; null when nobody can say. */
  Long days(String gap) {
    LocalDate since =
        switch (gap) {
          case "CUSTOMER_WAITS" -> overdueSince();
          case "INTERNAL_BEHIND" -> customer.lastDone();
          default -> null;
        };
    return since == null ? null : (Long) ChronoUnit.DAYS.between(since, today);
  }
}
