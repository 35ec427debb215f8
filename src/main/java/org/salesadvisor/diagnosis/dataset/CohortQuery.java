package org.salesadvisor.diagnosis.dataset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.salesadvisor.datasets.AsOf;
import org.salesadvisor.datasets.FunnelQuery;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.datasets.store.FunnelFilter;
import org.salesadvisor.diagnosis.Costs;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Standardisation;
import org.salesadvisor.facts.conclusion.Intervention;

/** What somebody asks of a dataset, read from parameters; every fault is named. */
public final class CohortQuery {

  private static final int MOST_DAYS = 3_650;
  private static final int MOST_ORDERS = 1_000_000_000;

  private final FunnelQuery cohorts = new FunnelQuery();
  private final Instant now;
  private final List<Dimension> by = new ArrayList<>();
  private final Set<FunnelSign> signs = EnumSet.noneOf(FunnelSign.class);
  private Dimension period = Dimension.MONTH;
  private AsOf asOf;
  private Integer horizonDays;
  private Integer targetOrders;
  private Standardisation standardisation;
  private Costs costs = Costs.of(Map.of());

  /**
   * @param now moments after it are refused
   */
  CohortQuery(Instant now) {
    this.now = now;
  }

  /**
   * @param to the first day that is left out
   */
  CohortQuery cohorts(String from, String to) {
    cohorts.period(from, to);
    return this;
  }

  /** A day means its end where the dataset is. */
  CohortQuery asOf(String written) {
    try {
      if (written != null) {
        asOf = AsOf.parse(written);
        checkMoment(asOf.earliest(), written);
      }
    } catch (DateTimeException wrong) {
      cohorts.faults().add("asOf", CohortMessage.NO_MOMENT.with(Shown.of(written)));
    }
    return this;
  }

  private void checkMoment(Instant moment, String written) {
    if (moment.isAfter(now)) {
      cohorts.faults().add("asOf", CohortMessage.IN_FUTURE.with(written));
    } else if (moment.isBefore(Instant.EPOCH)) {
      cohorts.faults().add("asOf", CohortMessage.NO_MOMENT.with(Shown.of(written)));
    }
  }

  /** Attributes, and at most one kind of period. */
  CohortQuery by(List<String> names) {
    Dimension first = null;
    for (String name : names == null ? List.<String>of() : names) {
      Dimension one = cohorts.by(name);
      if (one != null && one.isAttribute() && !by.contains(one)) {
        by.add(one);
      } else if (one != null && !one.isAttribute()) {
        if (first != null && first != one) {
          cohorts.faults().add("by", CohortMessage.ONLY_ONE_PERIOD_KIND.with(one, first));
        }
        first = one;
        period = one;
      }
    }
    return this;
  }

  CohortQuery horizonDays(String written) {
    horizonDays = number("horizonDays", written, MOST_DAYS);
    return this;
  }

  CohortQuery targetOrders(String written) {
    targetOrders = number("targetOrders", written, MOST_ORDERS);
    return this;
  }

  private Integer number(String name, String written, int most) {
    int number =
        written != null && written.matches("[0-9]{1,10}")
            ? (int) Math.min(Long.parseLong(written), Integer.MAX_VALUE)
            : 0;
    if (written != null && (number < 1 || number > most)) {
      cohorts.faults().add(name, CohortMessage.NO_NUMBER.with(Shown.of(written), 1, most));
    }
    return written == null ? null : number;
  }

  /** What people know that no row tells. */
  CohortQuery known(String product, List<String> observed) {
    List<FunnelSign> known =
        Arrays.stream(FunnelSign.values())
            .filter(sign -> !FunnelSign.COMPUTED.contains(sign))
            .toList();
    for (String name : observed == null ? List.<String>of() : observed) {
      FunnelSign sign = cohorts.constant("sign", name, known);
      if (sign != null) {
        signs.add(sign);
      }
    }
    if (product != null) {
      standardisation =
          cohorts.constant("standardisation", product, List.of(Standardisation.values()));
    }
    return this;
  }

  /** What interventions cost, such as TRAINING:4000:EUR. */
  CohortQuery costs(List<String> written) {
    Map<Intervention, Money> known = new EnumMap<>(Intervention.class);
    for (String one : written == null ? List.<String>of() : written) {
      WrittenCost.parse(one)
          .ifPresentOrElse(
              cost -> known.put(cost.intervention(), cost.cost()),
              () -> cohorts.faults().add("cost", CohortMessage.NO_COST.with(Shown.of(one))));
    }
    costs = Costs.of(known);
    return this;
  }

  /** To be asked when all was read. */
  CohortQuery mustBeSound() {
    cohorts.mustBeSound();
    return this;
  }

  FunnelFilter in(UUID dataset) {
    return cohorts.in(dataset);
  }

  /** Not to split by anything that is not asked for; empty to split by what fits. */
  List<Dimension> by() {
    return by;
  }

  Dimension period() {
    return period;
  }

  /** As of when it is judged: the dataset knows nothing later than its own end. */
  Instant asOf(Dataset dataset) {
    Instant wanted = asOf == null ? dataset.asOf() : asOf.in(dataset);
    return wanted.isAfter(dataset.asOf()) ? dataset.asOf() : wanted;
  }

  /** Whether later things were asked for than the dataset can know. */
  boolean isPastEnd(Dataset dataset) {
    return asOf != null && asOf.begin(dataset).isAfter(dataset.asOf());
  }

  static ZoneId zone(Dataset dataset) {
    return ZoneId.of(dataset.zone());
  }

  /** Null for the usual. */
  Integer horizonDays() {
    return horizonDays;
  }

  /** Null when unknown. */
  Double targetOrders() {
    return targetOrders == null ? null : Double.valueOf(targetOrders);
  }

  Set<FunnelSign> signs() {
    return signs;
  }

  Costs costs() {
    return costs;
  }

  /** Null when unknown. */
  Product product() {
    return standardisation == null ? null : new Product(standardisation, null, null, null);
  }
}
