package org.salesadvisor.account.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.Money;
import org.salesadvisor.language.Message;

/** Checks that go across the fields of a profile: times and currencies of the order history. */
final class HistoryCheck {

  /** Clocks of two machines differ; this much is no future. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private HistoryCheck() {}

  /**
   * Checks.
   *
   * @param asOf the moment given as now, or null
   * @param given the orders in the places where they were sent, null where one had faults; or null
   * @param now moments after it lie in the future
   */
  static void check(Instant asOf, List<PastOrder> given, Instant now, Faults faults) {
    Instant latest = now.plus(SKEW);
    if (asOf != null && asOf.isAfter(latest)) {
      faults.add("/asOf", ProfileMessage.IN_FUTURE.with(asOf));
    }
    List<PastOrder> orders = given == null ? List.of() : given;
    checkMoments(orders, asOf, latest, faults);
    checkCurrencies(orders, faults);
  }

  private static void checkMoments(
      List<PastOrder> orders, Instant asOf, Instant latest, Faults faults) {
    Instant bound = asOf == null ? latest : asOf;
    for (int i = 0; i < orders.size(); i++) {
      PastOrder order = orders.get(i);
      if (order != null && order.at().isAfter(bound)) {
        Message late =
            asOf == null
                ? ProfileMessage.AFTER_NOW.with(order.at())
                : ProfileMessage.AFTER_AS_OF.with(order.at(), asOf);
        faults.add("/orders/" + i + "/at", late);
      }
    }
  }

  private static void checkCurrencies(List<PastOrder> orders, Faults faults) {
    Set<String> currencies =
        orders.stream()
            .filter(Objects::nonNull)
            .flatMap(HistoryCheck::amounts)
            .filter(Objects::nonNull)
            .map(Money::currency)
            .collect(Collectors.toCollection(TreeSet::new));
    if (currencies.size() > 1) {
      faults.add("/orders", ProfileMessage.CURRENCIES.with(currencies));
    }
  }

  private static Stream<Money> amounts(PastOrder order) {
    return Stream.concat(
        Stream.ofNullable(order.value()), order.lines().stream().map(OrderLine::value));
  }
}
