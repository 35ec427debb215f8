package org.salesadvisor.account.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.account.history.Completed;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.LeadSigns;
import org.salesadvisor.facts.MixItem;
import org.salesadvisor.facts.OpenWork;
import org.salesadvisor.facts.ScoredLead;
import org.salesadvisor.funnel.FunnelSigns;
import org.salesadvisor.funnel.narrowing.Diagnoser;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.OrderValue;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Norms;

/**
 * Decides: a pure function of profile, clock and rule set. It reads no other clock, keeps nothing
 * and asks nobody.
 */
public final class Advisor {

  private Advisor() {}

  /**
   * Decides.
   *
   * @param asOf the moment taken for now
   */
  public static Advice advise(LoadedRuleSet rules, Profile profile, Instant asOf) {
    return advise(rules, profile, asOf, diagnosed(profile, asOf, rules.norms()));
  }

  /**
   * Decides on a funnel that was diagnosed before.
   *
   * @param asOf the moment taken for now
   * @param found instead of the funnel of the profile; null when there is none
   */
  public static Advice advise(LoadedRuleSet rules, Profile profile, Instant asOf, Diagnosis found) {
    Completed completed = Completed.of(profile, asOf, rules.norms());
    Trace trace = rules.rules().decide(facts(rules, profile, completed, found));
    Origins origins =
        Origins.of(
            completed.fromHistory(),
            completed.figures(),
            profile.fromMapping(),
            figures(profile, found));
    return new Advice(Draft.of(trace.course(), rules), new GivenValues(trace, origins));
  }

  /** Decides what to do next about open work. */
  public static Advice advise(LoadedRuleSet rules, OpenWork work) {
    return advise(rules, List.of(work));
  }

  /**
   * Decides on facts beside those of an account, such as a wallet.
   *
   * @param facts of each type one at most
   */
  public static Advice advise(LoadedRuleSet rules, List<?> facts) {
    Trace trace = rules.rules().decide(facts);
    return new Advice(Draft.of(trace.course(), rules), new GivenValues(trace, Origins.NONE));
  }

  /** Decides what to do about an item of the communication mix. */
  public static Advice advise(LoadedRuleSet rules, MixItem item) {
    return advise(rules, List.of(item));
  }

  /** Decides what brings a lead points. */
  public static Advice advise(LoadedRuleSet rules, LeadSigns signs) {
    return advise(rules, List.of(signs));
  }

  /** Decides where a lead goes, who acts, and how it is nurtured. */
  public static Advice advise(LoadedRuleSet rules, ScoredLead lead) {
    return advise(rules, List.of(lead));
  }

  /**
   * Takes the same decision without explaining it and without being counted, for those who compare
   * what would come out.
   *
   * @param asOf the moment taken for now
   */
  public static Trace consider(LoadedRuleSet rules, Profile profile, Instant asOf) {
    return rules.rules().consider(facts(rules, profile, asOf));
  }

  /**
   * The facts that rules are given: some are reckoned by norms.
   *
   * @param asOf the moment taken for now
   */
  public static List<Object> facts(LoadedRuleSet rules, Profile profile, Instant asOf) {
    Completed completed = Completed.of(profile, asOf, rules.norms());
    return facts(rules, profile, completed, diagnosed(profile, asOf, rules.norms()));
  }

  private static List<Object> facts(
      LoadedRuleSet rules, Profile profile, Completed completed, Diagnosis found) {
    List<Object> facts = new ArrayList<>(8);
    facts.add(completed.purchase());
    facts.add(profile.product());
    facts.add(completed.order());
    facts.add(completed.relation());
    if (found != null) {
      facts.addAll(found.signs());
    } else if (profile.funnel() != null) {
      facts.addAll(FunnelSigns.of(profile.funnel(), rules.norms()));
    }
    return facts;
  }

  /** Null when there are no rows to diagnose. */
  private static Diagnosis diagnosed(Profile profile, Instant asOf, Norms norms) {
    if (profile.counts() == null) {
      return null;
    }
    LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    return Diagnoser.diagnose(profile.counts().question(day), norms)
        .with(OrderValue.of(profile.order()));
  }

  private static List<FunnelFigure> figures(Profile profile, Diagnosis found) {
    if (found != null) {
      return FunnelFigures.of(found);
    }
    return profile.funnel() == null ? List.of() : FunnelFigures.of(profile.funnel());
  }
}
