package org.salesadvisor.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.scenario.FailedScenario;
import org.salesadvisor.scenario.ScenarioCheck;
import org.salesadvisor.scenario.ScenarioReport;
import org.salesadvisor.scenario.Scenarios;
import org.salesadvisor.scenario.TestRun;

/**
 * Checks a rule set: files, norms, texts, rules and every scenario; then how well the scenarios
 * test the rules, and what rules leave open or do twice. What comes later is left out when there
 * are errors before, so that authors hear of these at once.
 */
public final class RuleSetCheck {

  /** For mutants and for proofs together; what people write takes a tenth of it. */
  static final Duration LONGEST = Duration.ofSeconds(120);

  /**
   * A rule set that was checked.
   *
   * @param report what was found
   * @param rules ready to run; null when they could not be compiled
   */
  public record Checked(CheckReport report, LoadedRuleSet rules) {}

  private RuleSetCheck() {}

  /**
   * Checks a rule set that may not be readable, in full, which takes some seconds when there are no
   * errors. Only what was checked so may be published.
   *
   * @param files reads it; may throw {@link RuleFaultsException}
   */
  public static Checked of(Supplier<RuleSet> files) {
    return after(quickly(files), RuleSetCheck::of);
  }

  /** The same for one that could be read. */
  public static Checked of(RuleSet files) {
    return of(() -> files);
  }

  /** Checks in full what was compiled already. */
  public static Checked of(LoadedRuleSet rules) {
    return of(rules, LONGEST);
  }

  static Checked of(LoadedRuleSet rules, Duration longest) {
    return within(
        longest, rules, () -> report(rules, ScenarioCheck.report(rules), Proofs.of(rules)));
  }

  /** Checks all but mutants, gaps and overlaps, which takes a second. */
  public static Checked quickly(Supplier<RuleSet> files) {
    return loaded(files, RuleSetCheck::quickly);
  }

  /** The same for one that could be read. */
  public static Checked quickly(RuleSet files) {
    return quickly(() -> files);
  }

  /** The same for what was compiled already. */
  public static Checked quickly(LoadedRuleSet rules) {
    return orFaults(rules, () -> report(rules, null, null));
  }

  /** Checks all but gaps and overlaps. */
  public static Checked tested(Supplier<RuleSet> files) {
    return after(
        quickly(files),
        rules -> within(LONGEST, rules, () -> report(rules, ScenarioCheck.report(rules), null)));
  }

  /** Looks for gaps and overlaps and leaves scenarios alone. */
  public static Checked proven(Supplier<RuleSet> files) {
    return loaded(
        files, rules -> within(LONGEST, rules, () -> report(rules, null, null, Proofs.of(rules))));
  }

  private static Checked loaded(
      Supplier<RuleSet> files, Function<LoadedRuleSet, Checked> continued) {
    RuleSet read;
    try {
      read = files.get();
    } catch (RuleFaultsException unreadable) {
      return new Checked(CheckReport.faulty(null, unreadable.faults()), null);
    }
    LoadedRuleSet.Attempt attempt = LoadedRuleSet.attempt(read);
    return attempt.rules() == null ? refused(read, attempt) : continued.apply(attempt.rules());
  }

  private static Checked refused(RuleSet files, LoadedRuleSet.Attempt attempt) {
    List<RuleFault> faults = new ArrayList<>(attempt.faults());
    faults.addAll(Scenarios.faults(files, attempt.known(), attempt.isKnown()));
    return new Checked(CheckReport.faulty(files.digest(), faults), null);
  }

  private static Checked after(Checked quick, Function<LoadedRuleSet, Checked> continued) {
    return quick.report().isClean() ? continued.apply(quick.rules()) : quick;
  }

  private static Checked within(Duration longest, LoadedRuleSet rules, Supplier<CheckReport> work) {
    return orFaults(
        rules, () -> new TimeLimit(longest).of(work).orElseGet(() -> tookTooLong(rules, longest)));
  }

  /** Scenarios are read when they are run. */
  private static Checked orFaults(LoadedRuleSet rules, Supplier<CheckReport> work) {
    try {
      return new Checked(work.get(), rules);
    } catch (RuleFaultsException refused) {
      List<RuleFault> faults = new ArrayList<>(rules.warnings());
      faults.addAll(refused.faults());
      return new Checked(CheckReport.faulty(rules.digest(), faults), rules);
    }
  }

  private static CheckReport report(LoadedRuleSet rules, ScenarioReport quality, Proofs proofs) {
    return report(rules, ScenarioCheck.run(rules), quality, proofs);
  }

  private static CheckReport report(
      LoadedRuleSet rules, TestRun tests, ScenarioReport quality, Proofs proofs) {
    List<RuleFault> faults = new ArrayList<>(rules.warnings());
    faults.addAll(NeededNorms.missing(rules.norms()));
    if (quality != null) {
      faults.addAll(quality.shortfalls(rules.norms()));
      faults.addAll(quality.warnings());
    } else if (tests != null) {
      tests.failed().stream().map(FailedScenario::fault).forEach(faults::add);
    }
    List<Finding> findings = proofs == null ? List.of() : proofs.findings();
    return new CheckReport(
        rules.digest(), faults, tests, quality, findings, proofs == null ? null : proofs.proven());
  }

  private static CheckReport tookTooLong(LoadedRuleSet rules, Duration longest) {
    return report(
        rules,
        null,
        null,
        Proofs.stopped(
            "TOO_LONG",
            CheckMessage.TOO_LONG.with(longest.toSeconds()),
            CheckMessage.SMALLER_SET.with()));
  }
}
