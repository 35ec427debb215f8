package org.salesadvisor.publishing;

import java.time.Instant;
import java.util.List;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.ReportText;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.language.Language;

/**
 * A rule set that may not serve.
 *
 * @param from where it stands: a folder, or the activation that it belongs to
 * @param number of that activation; 0 for a folder
 * @param at when it was refused
 * @param report what must be put right
 */
public record Refusal(String from, long number, Instant at, CheckReport report) {

  static Refusal of(Activation activation, RuleFaultsException faults, Instant at) {
    CheckReport report = CheckReport.faulty(activation.digest(), faults.faults());
    return new Refusal("activation " + activation.number(), activation.number(), at, report);
  }

  static Refusal ofFolder(String place, CheckReport report, Instant at) {
    return new Refusal(place, 0, at, report);
  }

  /** What must be put right, a text each. */
  public List<String> obstacles(Language language) {
    return ReportText.obstacles(report, language);
  }
}
