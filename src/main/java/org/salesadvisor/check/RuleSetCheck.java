package org.salesadvisor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.scenario.FailedScenario;
import org.salesadvisor.scenario.ScenarioCheck;
import org.salesadvisor.scenario.ScenarioReport;

/**
 * Checks a rule set: files, norms, texts, rules and every scenario, then how well the scenarios
 * test the rules. What comes later is left out when there are errors before, so that authors hear
 * of these at once.
 */
public final class RuleSetCheck {

  /**
   * A rule set that was checked.
   *
   * @param report what was found
   * @param rules ready to run; null when they could not be compiled
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

  /** Checks in full, which takes some seconds when there are no errors. */
  public static Checked of(RuleSet files) {
    Checked quick = quickly(files);
    return quick.report().isClean() ? of(quick.rules()) : quick;
  }

  /** Checks in full what was compiled already. */
  public static Checked of(LoadedRuleSet rules) {
    try {
      ScenarioReport quality = ScenarioCheck.report(rules);
      List<RuleFault> faults = new ArrayList<>(quality.shortfalls(rules.norms()));
      faults.addAll(quality.warnings());
      return new Checked(
          new CheckReport(rules.digest(), faults, quality.failed(), quality, List.of()), rules);
    } catch (RuleFaultsException refused) {
      return new Checked(CheckReport.faulty(rules.digest(), refused.faults()), rules);
    }
  }

  /** Checks all but how well the scenarios test the rules, which takes a second. */
  public static Checked quickly(RuleSet files) {
    try {
      return quickly(LoadedRuleSet.load(files));
    } catch (RuleFaultsException refused) {
      return new Checked(CheckReport.faulty(files.digest(), refused.faults()), null);
    }
  }

  /** The same for what was compiled already. */
  public static Checked quickly(LoadedRuleSet rules) {
    try {
      List<FailedScenario> failed = ScenarioCheck.failures(rules);
      List<RuleFault> faults = failed.stream().map(FailedScenario::fault).toList();
      return new Checked(new CheckReport(rules.digest(), faults, failed, null, List.of()), rules);
    } catch (RuleFaultsException refused) {
      return new Checked(CheckReport.faulty(rules.digest(), refused.faults()), rules);
    }
  }
}
