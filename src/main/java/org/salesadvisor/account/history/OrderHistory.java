package org.salesadvisor.account.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.salesadvisor.account.profile.OrderLine;
import org.salesadvisor.account.profile.PastOrder;
import org.salesadvisor.facts.Money;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/** Reads figures out of orders of the past, over the window that a norm sets. */
public final class OrderHistory {

  private static final double DAYS_PER_YEAR = 365;

  private final List<PastOrder> all;
  private final List<PastOrder> window;
  private final Instant from;
  private final Instant to;
  private final double repeatFrom;
  private final int windowDays;

  private OrderHistory(List<PastOrder> orders, Instant asOf, Norms norms) {
    this.windowDays = (int) CalculationNorm.HISTORY_WINDOW.value(norms);
    this.repeatFrom = CalculationNorm.KNOWN_ITEMS.value(norms);
    this.to = asOf;
    this.from = asOf.minus(Duration.ofDays(windowDays));
    this.all = new ArrayList<>(orders);
    this.all.sort(Comparator.comparing(PastOrder::at));
    this.window = all.subList(firstInWindow(), all.size());
  }

  private int firstInWindow() {
    int first = 0;
    while (first < all.size() && all.get(first).at().isBefore(from)) {
      first++;
    }
    return first;
  }

  /**
   * Derives.
   *
   * @param orders none after {@code asOf}, amounts in one currency
   * @param asOf the moment taken for now
   */
  public static HistoryFigures derive(List<PastOrder> orders, Instant asOf, Norms norms) {
    return new OrderHistory(orders, asOf, norms).figures();
  }

  private HistoryFigures figures() {
    List<Double> known = knownShares();
    return new HistoryFigures(
        window.size(),
        from,
        to,
        all.size() > 1,
        window.size() * DAYS_PER_YEAR / windowDays,
        meanUnits(),
        meanValue(),
        repeatShare(known),
        all.size() > 1 && !known.isEmpty() ? known.get(known.size() - 1) : null,
        monthsClient());
  }

  private List<Double> knownShares() {
    KnownItems items = new KnownItems();
    List<Double> shares = new ArrayList<>(window.size());
    for (PastOrder order : window) {
      shares.add(items.next(order.lines(), OrderLine::item));
    }
    return shares;
  }

  /** Null when there is no order or one that does not tell its items: then no share is known. */
  private Double repeatShare(List<Double> known) {
    int repeats = 0;
    for (Double share : known) {
      if (share == null) {
        return null;
      }
      repeats += share >= repeatFrom ? 1 : 0;
    }
    return known.isEmpty() ? null : repeats / (double) known.size();
  }

  /** Null when there is no order or one that does not tell its units. */
  private Double meanUnits() {
    double sum = 0;
    for (PastOrder order : window) {
      if (order.lines().isEmpty()) {
        return null;
      }
      for (OrderLine line : order.lines()) {
        if (line.units() == null) {
          return null;
        }
        sum += line.units();
      }
    }
    return window.isEmpty() ? null : sum / window.size();
  }

  /** Null when there is no order or one that does not tell its value. */
  private Money meanValue() {
    BigDecimal sum = BigDecimal.ZERO;
    for (PastOrder order : window) {
      if (order.value() == null) {
        return null;
      }
      sum = sum.add(order.value().amount());
    }
    if (window.isEmpty()) {
      return null;
    }
    BigDecimal mean = sum.divide(BigDecimal.valueOf(window.size()), 2, RoundingMode.HALF_EVEN);
    return new Money(mean, window.get(0).value().currency());
  }

  private Integer monthsClient() {
    return all.isEmpty()
        ? null
        : (int)
            ChronoUnit.MONTHS.between(
                all.get(0).at().atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC));
  }
}
