package org.salesadvisor.account.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.Money;

/** Checks that go across the fields of a profile: times and currencies of the order history. */
final class HistoryCheck {

  /** Clocks of two machines differ; this much is no future. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private HistoryCheck() {}

  static void check(ProfileDocument document, Instant now, Faults faults) {
    Instant latest = now.plus(SKEW);
    Instant asOf = document.asOf();
    if (asOf != null && asOf.isAfter(latest)) {
      faults.add("/asOf", "is " + asOf + ", in the future; write a moment up to now");
    }
    List<PastOrder> orders = Optional.ofNullable(document.orders()).orElse(List.of());
    Instant bound = asOf == null ? latest : asOf;
    IntStream.range(0, orders.size())
        .filter(i -> orders.get(i).at().isAfter(bound))
        .forEach(
            i ->
                faults.add(
                    "/orders/" + i + "/at",
                    "is "
                        + orders.get(i).at()
                        + ", after "
                        + (asOf == null ? "now" : "asOf " + asOf)
                        + "; history lies in the past"));
    Set<String> currencies =
        orders.stream()
            .map(PastOrder::value)
            .filter(java.util.Objects::nonNull)
            .map(Money::currency)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    if (currencies.size() > 1) {
      faults.add("/orders", "has amounts in " + currencies + "; convert them to one currency");
    }
  }
}
