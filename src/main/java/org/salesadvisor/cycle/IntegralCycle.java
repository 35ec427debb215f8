package org.salesadvisor.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.advice.Missing;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** The integral sales cycle of an account, with what the rules say of it. */
public final class IntegralCycle {

  private final CyclesDocument document;
  private final LoadedRuleSet rules;
  private final Timeline timeline;
  private final Advice advice;
  private final List<PlannedStep> plan;

  private IntegralCycle(CyclesDocument document, LocalDate now, LoadedRuleSet rules) {
    this.document = document;
    this.rules = rules;
    LocalDate given = Days.of(document.today());
    this.timeline = Timeline.of(document, given == null ? now : given);
    this.advice =
        Advisor.advise(
            rules,
            List.of(
                Objects.requireNonNullElse(document.purchase(), Profile.UNKNOWN_PURCHASE),
                Objects.requireNonNullElse(document.product(), Profile.UNKNOWN_PRODUCT),
                Objects.requireNonNullElse(document.order(), Profile.UNKNOWN_ORDER),
                Objects.requireNonNullElse(document.relation(), Profile.UNKNOWN_RELATION),
                timeline.facts()));
    Schedule schedule =
        new Schedule(timeline, (int) CalculationNorm.CLIENT_STEP.value(rules.norms()));
    this.plan = isLost() ? List.of() : schedule.of(advice.clientSteps(), document.plan());
  }

  /**
   * Decides; a pure function of what is told, of the day and of the rules.
   *
   * @param json UTF-8
   * @param now taken for today when nothing else is told
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  public static IntegralCycle of(byte[] json, LocalDate now, LoadedRuleSet rules) {
    return new IntegralCycle(CyclesReader.read(json, now), now, rules);
  }

  /** Whether it ended without an order. */
  boolean isLost() {
    return Boolean.TRUE.equals(document.lost());
  }

  /** Where cycles are out of step; what is lost is waited for by nobody. */
  List<Conclusion> gaps() {
    return isLost() ? List.of() : advice.cycleGaps();
  }

  /** Facts without which nobody can say whether cycles are in step. */
  List<Missing> missing() {
    return isLost()
        ? List.of()
        : advice.missing().stream().filter(one -> one.settles().contains(Topic.CYCLES)).toList();
  }

  CyclesDocument document() {
    return document;
  }

  LoadedRuleSet rules() {
    return rules;
  }

  Timeline timeline() {
    return timeline;
  }

  Advice advice() {
    return advice;
  }

  List<PlannedStep> plan() {
    return plan;
  }
}
