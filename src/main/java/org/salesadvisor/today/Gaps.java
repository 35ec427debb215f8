package org.salesadvisor.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.datasets.store.WorkScope;
import org.salesadvisor.datasets.store.Worklist;
import org.salesadvisor.facts.OpenWork;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/** Names what a dataset does not tell, so that nobody takes it for none. */
final class Gaps {

  private final List<Message> gaps = new ArrayList<>();

  private Gaps() {}

  static List<Message> of(
      WorkScope scope,
      Worklist.Told told,
      Map<SalesPhase, Worklist.Stay> stays,
      Collection<OpenWork> works,
      Norms norms) {
    Gaps found = new Gaps();
    found.addIf(!told.owners(), WorkGap.NO_OWNERS.with());
    found.addIf(told.owners() && !scope.tellsOwners(), WorkGap.OWNERS_ONLY_ON_WON.with());
    found.addIf(!told.steps(), WorkGap.NO_NEXT_STEPS.with());
    found.addIf(!told.closeDates(), WorkGap.NO_CLOSE_DATES.with());
    found.stays(stays, works, (long) CalculationNorm.STAGNATING_WON.value(norms));
    found.time(scope, told);
    return found.gaps;
  }

  private void addIf(boolean isThere, Message gap) {
    if (isThere) {
      gaps.add(gap);
    }
  }

  private void stays(
      Map<SalesPhase, Worklist.Stay> stays, Collection<OpenWork> works, long needed) {
    Set<SalesPhase> open = EnumSet.noneOf(SalesPhase.class);
    works.stream().map(OpenWork::phase).filter(it -> it != null).forEach(open::add);
    for (SalesPhase phase : open) {
      long won = stays.containsKey(phase) ? stays.get(phase).won() : 0;
      addIf(won < needed, WorkGap.FEW_WON.with(phase, won, needed));
    }
  }

  private void time(WorkScope scope, Worklist.Told told) {
    LocalDate end = LocalDate.ofInstant(scope.dataset().asOf(), ZoneId.of(scope.dataset().zone()));
    addIf(scope.day().isAfter(end), WorkGap.DATA_END.with(end));
    boolean tellsPlans = told.steps() || told.closeDates();
    addIf(scope.isPast() && tellsPlans, WorkGap.LATER_PLANS.with(scope.day()));
    addIf(
        scope.isPast() && told.endedUndated() > 0,
        WorkGap.ENDINGS_UNDATED.with(told.endedUndated()));
  }
}
