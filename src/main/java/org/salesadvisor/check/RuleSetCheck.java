package org.salesadvisor.check;

import java.util.List;
import java.util.function.Supplier;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.scenario.Coverage;
import org.salesadvisor.scenario.Outcome;
import org.salesadvisor.scenario.ScenarioRun;
import org.salesadvisor.scenario.Scenarios;

/** Checks a rule set in full: files, norms, texts, rules, and every scenario. */
public final class RuleSetCheck {

  /**
   * A rule set that was checked.
   *
   * @param report what was found
   * @param rules ready to run; null when the report has faults
   */
  public record Checked(CheckReport report, LoadedRuleSet rules) {}

  private RuleSetCheck() {}

  /**
   * Checks a rule set that may not be readable.
   *
   * @param files reads it; may throw {@link RuleFaultsException}
   */
  public static Checked of(Supplier<RuleSet> files) {
    RuleSet read;
    try {
      read = files.get();
    } catch (RuleFaultsException unreadable) {
      return new Checked(CheckReport.faulty(null, unreadable.faults()), null);
    }
    return of(read);
  }

  public static Checked of(RuleSet files) {
    try {
      return of(LoadedRuleSet.load(files));
    } catch (RuleFaultsException refused) {
      return new Checked(CheckReport.faulty(files.digest(), refused.faults()), null);
    }
  }

  /** Checks what was loaded already. */
  public static Checked of(LoadedRuleSet rules) {
    try {
      List<Outcome> outcomes =
          Scenarios.read(rules).stream().map(scenario -> ScenarioRun.of(rules, scenario)).toList();
      CheckReport report =
          new CheckReport(
              rules.digest(),
              List.of(),
              ScenarioResults.of(outcomes),
              Coverage.of(rules.rules(), outcomes),
              List.of());
      return new Checked(report, rules);
    } catch (RuleFaultsException refused) {
      return new Checked(CheckReport.faulty(rules.digest(), refused.faults()), null);
    }
  }
}
