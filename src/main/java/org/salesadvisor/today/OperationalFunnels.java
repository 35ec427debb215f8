package org.salesadvisor.today;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.datasets.imports.Held;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.datasets.store.WorkGroup;
import org.salesadvisor.datasets.store.WorkPages;
import org.salesadvisor.datasets.store.WorkScope;
import org.salesadvisor.datasets.store.Worklist;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.OpenWork;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.conclusion.Urgency;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Norms;

/**
 * Tells what is open and what to do. The database counts and orders; rules judge each kind of work
 * once, however much there is of it. Thread-safe; waits for the database.
 */
@ApplicationScoped
public class OperationalFunnels {

  private static final int MOST_SHOWN = 20;

  private enum Wanted {
    TOTALS,
    FIRST_PAGE,
    FURTHER_PAGE
  }

  private final Worklist worklist;
  private final WorkPages pages;
  private final Clock clock;

  OperationalFunnels(Worklist worklist, WorkPages pages, Clock clock) {
    this.worklist = worklist;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * How much is open of everybody together, as JSON without owners and without the list.
   *
   * @param asOf a day or a moment; null for now
   */
  public byte[] totals(Dataset dataset, String asOf, LoadedRuleSet rules, Language language) {
    TodayQuery asked = TodayQuery.read(dataset, asOf, null, "1", null, 1, clock.instant());
    return TodayJson.of(told(dataset, asked, rules, Wanted.TOTALS), language);
  }

  /**
   * Tells.
   *
   * @throws org.salesadvisor.errors.InvalidInputException when the dataset names no such owner
   */
  OperationalFunnel of(Dataset dataset, TodayQuery asked, LoadedRuleSet rules) {
    Wanted wanted = asked.behind() == null ? Wanted.FIRST_PAGE : Wanted.FURTHER_PAGE;
    return told(dataset, asked, rules, wanted);
  }

  private OperationalFunnel told(
      Dataset dataset, TodayQuery asked, LoadedRuleSet rules, Wanted wanted) {
    Worklist.Told told = worklist.told(dataset);
    Map<SalesPhase, Worklist.Stay> stays =
        worklist.stays(dataset, asked.asOf(), CalculationNorm.STAGNATING.value(rules.norms()));
    WorkScope scope = scope(dataset, asked, told.steps(), stays, rules.norms());
    List<WorkGroup> groups =
        wanted == Wanted.FIRST_PAGE ? worklist.groups(scope) : worklist.totals(scope);
    if (groups.isEmpty() && asked.owner() != null) {
      mustBeKnown(dataset, asked.owner());
    }
    Map<OpenWork, Advice> advices = new HashMap<>();
    groups.forEach(
        group -> advices.computeIfAbsent(group.work(), work -> Advisor.advise(rules, work)));
    return new OperationalFunnel(
        scope,
        rules,
        stays,
        wanted == Wanted.FURTHER_PAGE ? null : groups,
        Gaps.of(scope, told, stays, advices.keySet(), rules.norms()),
        wanted == Wanted.TOTALS
            ? List.of()
            : pages.page(scope, urgencies(advices), asked.limit() + 1, asked.behind()),
        asked.limit(),
        advices);
  }

  private static WorkScope scope(
      Dataset dataset,
      TodayQuery asked,
      boolean tellsSteps,
      Map<SalesPhase, Worklist.Stay> stays,
      Norms norms) {
    Map<SalesPhase, Duration> usual = new EnumMap<>(SalesPhase.class);
    stays.forEach(
        (phase, stay) -> {
          if (stay.won() >= CalculationNorm.STAGNATING_WON.value(norms)) {
            usual.put(phase, stay.longest());
          }
        });
    return new WorkScope(
        dataset,
        asked.asOf(),
        asked.owner(),
        !Held.by(dataset).onlyOnWon().contains(Dimension.REP),
        tellsSteps,
        usual,
        (int) CalculationNorm.STEP_DUE.value(norms),
        (int) CalculationNorm.LONG_OVERDUE.value(norms));
  }

  private void mustBeKnown(Dataset dataset, String owner) {
    if (!worklist.hasOwner(dataset, owner)) {
      Faults faults = new Faults();
      List<String> owners = worklist.owners(dataset);
      faults.add(
          "owner",
          owners.isEmpty()
              ? WorkGap.NO_OWNERS.with()
              : TodayMessage.NO_OWNER.with(
                  Shown.of(owner), Nearest.hintOfSome(owner, owners, MOST_SHOWN)));
      faults.throwIfAny();
    }
  }

  /** The place among urgencies of work that is on the list. */
  private static Map<OpenWork, Integer> urgencies(Map<OpenWork, Advice> advices) {
    Map<OpenWork, Integer> urgencies = new HashMap<>();
    advices.forEach(
        (work, advice) -> {
          if (advice.urgency().isDetermined()) {
            Urgency urgency = Urgency.valueOf(advice.urgency().value().toString());
            if (urgency != Urgency.LATER) {
              urgencies.put(work, urgency.ordinal());
            }
          }
        });
    return urgencies;
  }
}
