package org.salesadvisor.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.planning.HitRateDocument.Counted;
import org.salesadvisor.records.OneCurrency;

/**
 * Checks that go across the fields of one phase.
 *
 * @param place its pointer
 * @param phase the phase
 * @param currency that of the plan
 * @param faults where they are gathered
 */
record PhaseCheck(String place, PhaseDocument phase, OneCurrency currency, Faults faults) {

  void check() {
    currency.check(place + "/fixedCost", phase.fixedCost());
    currency.check(place + "/costPerContact", phase.costPerContact());
    rate(place + "/hitRate", phase.hitRate());
    if (phase.improvement() != null) {
      improvement(place + "/improvement");
    }
  }

  private void rate(String at, HitRateDocument rate) {
    boolean isCounted = rate.counts() != null;
    if (isCounted == (rate.rateShare() != null)) {
      faults.addUnlessNamed(at, PlanningMessage.STATED_OR_COUNTED.with());
    } else if (isCounted) {
      counts(at + "/counts", rate.counts());
      group(at, rate);
    } else if (rate.group() != null) {
      faults.add(at + "/group", PlanningMessage.GROUP_OF_NOTHING.with());
    }
  }

  private void counts(String at, List<Counted> counts) {
    Map<String, Integer> seen = new HashMap<>();
    long entered = 0;
    for (int i = 0; i < counts.size(); i++) {
      Counted one = counts.get(i);
      if (one == null) {
        entered++;
        continue;
      }
      entered += one.n();
      if (one.k() > one.n()) {
        faults.add(at + "/" + i + "/k", PlanningMessage.MORE_THAN_ENTERED.with(one.k(), one.n()));
      }
      Integer before = seen.putIfAbsent(Objects.requireNonNullElse(one.group(), ""), i);
      if (before != null) {
        faults.add(at + "/" + i + "/group", PlanningMessage.GROUP_TWICE.with(before));
      }
    }
    if (entered == 0) {
      faults.add(at, PlanningMessage.NOBODY_ENTERED.with());
    }
  }

  private void group(String at, HitRateDocument rate) {
    List<String> known =
        rate.counts().stream()
            .filter(Objects::nonNull)
            .map(Counted::group)
            .filter(Objects::nonNull)
            .toList();
    if (rate.group() != null && known.isEmpty()) {
      faults.add(at + "/group", PlanningMessage.GROUP_OF_NOTHING.with());
    } else if (rate.group() != null && !known.contains(rate.group())) {
      faults.add(
          at + "/group",
          () ->
              PlanningMessage.NO_SUCH_GROUP.with(
                  Shown.of(rate.group()), Nearest.hint(rate.group(), few(known))));
    }
  }

  private static List<String> few(List<String> names) {
    return names.subList(0, Math.min(12, names.size()));
  }

  private void improvement(String at) {
    currency.check(at + "/cost", phase.improvement().cost());
    if (phase.improvement().cost() != null && phase.improvement().cost().amount().signum() == 0) {
      faults.add(at + "/cost/amount", PlanningMessage.NOT_FREE.with());
    }
    Double to = phase.improvement().toRateShare();
    if (to != null && phase.hitRate().isComplete()) {
      double now = phase.hitRate().rate().mean();
      if (to <= now) {
        faults.add(
            at + "/toRateShare",
            PlanningMessage.NOT_HIGHER.with(Figures.percent(to), Figures.percent(now)));
      }
    }
  }
}
