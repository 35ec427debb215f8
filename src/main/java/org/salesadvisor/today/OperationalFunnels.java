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
import org.salesadvisor.language.Message;
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

  private final Worklist worklist;
  private final WorkPages pages;
  private final Clock clock;

  OperationalFunnels(Worklist worklist, WorkPages pages, Clock clock) {
    this.worklist = worklist;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * Open work of everybody with the first of its list, as JSON.
   *
   * @param asOf a day or a moment; null for now
   */
  public byte[] json(Dataset dataset, String asOf, LoadedRuleSet rules, Language language) {
    TodayQuery asked = TodayQuery.read(dataset, asOf, null, "1", null, 1, clock.instant());
    return TodayJson.of(of(dataset, asked, rules), language);
  }

  /**
   * Tells.
   *
   * @throws org.salesadvisor.errors.InvalidInputException when the dataset names no such owner
   */
  OperationalFunnel of(Dataset dataset, TodayQuery asked, LoadedRuleSet rules) {
    Worklist.Told told = worklist.told(dataset);
    Map<SalesPhase, Worklist.Stay> stays =
        worklist.stays(dataset, asked.asOf(), CalculationNorm.STAGNATING.value(rules.norms()));
    WorkScope scope = scope(dataset, asked, told.steps(), stays, rules.norms());
    List<Worklist.Kind> kinds = worklist.kinds(scope);
    if (kinds.isEmpty() && asked.owner() != null) {
      mustBeKnown(dataset, asked.owner());
    }
    Map<OpenWork, Advice> advices = new HashMap<>();
    kinds.forEach(
        kind -> advices.computeIfAbsent(kind.work(), work -> Advisor.advise(rules, work)));
    return new OperationalFunnel(
        scope,
        rules,
        stays,
        kinds,
        asked.behind() == null ? worklist.groups(scope) : null,
        Gaps.of(scope, told, stays, kinds, rules.norms()),
        pages.page(scope, urgencies(advices), asked.limit() + 1, asked.behind()),
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
              : TodayMessage.NO_OWNER.with(Shown.of(owner), hint(owner, owners)));
      faults.throwIfAny();
    }
  }

  /** The nearest of all, or some of them when none is near. */
  private static Message hint(String owner, List<String> owners) {
    return Nearest.near(owner, owners)
        .orElseGet(
            () -> Nearest.hint(owner, owners.subList(0, Math.min(MOST_SHOWN, owners.size()))));
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
