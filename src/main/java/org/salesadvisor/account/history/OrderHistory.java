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
import java.util.Objects;
import org.salesadvisor.account.profile.OrderLine;
import org.salesadvisor.account.profile.PastOrder;
import org.salesadvisor.facts.Money;
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
    this.windowDays = norms.get("historyWindowDays").value().intValue();
    this.repeatFrom = norms.get("knownItemsLow").value().doubleValue();
    this.to = asOf;
    this.from = asOf.minus(Duration.ofDays(windowDays));
    this.all = orders.stream().sorted(Comparator.comparing(PastOrder::at)).toList();
    this.window = all.stream().filter(order -> !order.at().isBefore(from)).toList();
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
        mean(window.stream().map(OrderHistory::units).toList()),
        meanValue(),
        repeatShare(known),
        all.size() > 1 && !known.isEmpty() ? known.get(known.size() - 1) : null,
        monthsClient());
  }

  private List<Double> knownShares() {
    KnownItems items = new KnownItems();
    List<Double> shares = new ArrayList<>();
    window.forEach(order -> shares.add(items.next(items(order))));
    return shares;
  }

  private static List<String> items(PastOrder order) {
    return order.lines().stream().map(OrderLine::item).toList();
  }

  private Double repeatShare(List<Double> known) {
    if (known.isEmpty() || known.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    return known.stream().filter(share -> share >= repeatFrom).count() / (double) known.size();
  }

  private static Double units(PastOrder order) {
    List<Double> units = order.lines().stream().map(OrderLine::units).toList();
    return units.isEmpty() || units.stream().anyMatch(Objects::isNull)
        ? null
        : units.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Double mean(List<Double> values) {
    return values.isEmpty() || values.stream().anyMatch(Objects::isNull)
        ? null
        : values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private Money meanValue() {
    List<Money> values = window.stream().map(PastOrder::value).toList();
    if (values.isEmpty() || values.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    BigDecimal sum = values.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = sum.divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_EVEN);
    return new Money(mean, values.get(0).currency());
  }

  private Integer monthsClient() {
    return all.isEmpty()
        ? null
        : (int)
            ChronoUnit.MONTHS.between(
                all.get(0).at().atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC));
  }
}
