package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.FunnelSigns;
import org.salesadvisor.rulebase.Norms;

/**
 * Cuts funnels into classes: by the signs that their counts show, and one axis for each sign that
 * people state. The counts tried bring about every state of each conversion (not known, steady,
 * fallen) together with every state of the inflow (not known, below target, sufficient).
 */
final class FunnelAxes {

  private static final Long LEADS = 1_000_000L;
  private static final Long PROSPECTS = 500_000L;
  private static final Long ORDERS = 250_000L;
  private static final Long RETAINED = 125_000L;
  private static final long FALLEN = 100;

  private final Norms norms;
  private final Map<Object, Cell> bySight = new LinkedHashMap<>();

  private FunnelAxes(Norms norms) {
    this.norms = norms;
  }

  /** The axes of a funnel as far as rules read these signs. */
  static List<Axis> of(Set<FunnelSign> read, Norms norms) {
    List<Axis> axes = new ArrayList<>();
    if (read.stream().anyMatch(FunnelSign.COMPUTED::contains)) {
      axes.add(new FunnelAxes(norms).counts());
    }
    Arrays.stream(FunnelSign.values())
        .filter(sign -> read.contains(sign) && !FunnelSign.COMPUTED.contains(sign))
        .forEach(sign -> axes.add(stated(sign)));
    return axes;
  }

  private static Axis stated(FunnelSign sign) {
    Cell absent = new Cell(Map.of(), Set.of(), Set.of(), Set.of());
    Cell stated = new Cell(Map.of(Given.path(sign), sign), Set.of(), Set.of(), Set.of(sign));
    return new Axis(List.of(Given.path(sign)), List.of(absent, stated), List.of());
  }

  private Axis counts() {
    List<FunnelCounts> baselines = baselines();
    List<FunnelCounts> currents = currents();
    for (Double target : Arrays.asList(null, 0.0, 1e9)) {
      for (FunnelCounts baseline : baselines) {
        for (FunnelCounts current : currents) {
          add(current, baseline, target);
        }
      }
    }
    return new Axis(
        List.of(Given.CURRENT, Given.BASELINE, Given.TARGET),
        bySight.values().stream()
            .sorted(Comparator.comparingInt(cell -> cell.values().size()))
            .toList(),
        List.of());
  }

  private void add(FunnelCounts current, FunnelCounts baseline, Double target) {
    Set<FunnelSign> signs = FunnelSigns.of(new Funnel(current, baseline, target, null), norms);
    Map<String, Object> values = new HashMap<>();
    values.put(Given.CURRENT, current);
    values.put(Given.BASELINE, baseline);
    values.put(Given.TARGET, target);
    values.values().removeIf(Objects::isNull);
    bySight.putIfAbsent(
        List.of(signs, target == null),
        new Cell(values, Set.of(), Set.of(), new HashSet<Object>(signs)));
  }

  /** Those that know less come first, so that examples are short. */
  private static List<FunnelCounts> baselines() {
    List<FunnelCounts> all = new ArrayList<>(Collections.singletonList(null));
    for (Long leads : Arrays.asList(null, LEADS)) {
      for (Long prospects : Arrays.asList(null, PROSPECTS)) {
        for (Long orders : Arrays.asList(null, ORDERS)) {
          for (Long retained : Arrays.asList(null, RETAINED)) {
            all.add(new FunnelCounts(leads, prospects, orders, retained));
          }
        }
      }
    }
    return sorted(all);
  }

  private static List<FunnelCounts> currents() {
    List<FunnelCounts> all = new ArrayList<>(Collections.singletonList(null));
    for (Long leads : Arrays.asList(null, LEADS, 0L)) {
      for (Long prospects : of(LEADS, 2)) {
        for (Long orders : of(prospects == null ? PROSPECTS : prospects, 2)) {
          for (Long retained : of(orders == null ? ORDERS : orders, 2)) {
            all.add(new FunnelCounts(leads, prospects, orders, retained));
          }
        }
      }
    }
    return sorted(all);
  }

  /** Unknown, as many out of these as in the baseline, and hardly any. */
  private static List<Long> of(long from, long share) {
    return Arrays.asList(null, from / share, from / FALLEN);
  }

  private static List<FunnelCounts> sorted(List<FunnelCounts> counts) {
    counts.sort(Comparator.comparingInt(FunnelAxes::known));
    return counts;
  }

  private static int known(FunnelCounts counts) {
    if (counts == null) {
      return 0;
    }
    return 1
        + (int)
            java.util.stream.Stream.of(
                    counts.leads(), counts.prospects(), counts.orders(), counts.retained())
                .filter(Objects::nonNull)
                .count();
  }
}
