package org.salesadvisor.impact;

import java.util.Map;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.ReportJson;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;

/** A rule set that cannot decide, with the report of its check. */
final class CandidateRefusedException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient CheckReport report;

  CandidateRefusedException(CheckReport report) {
    super(
        "RULESET_REFUSED",
        ImpactMessage.CANNOT_DECIDE.with(report.obstacles()),
        ImpactMessage.CORRECT_AND_ASK.with());
    this.report = report;
  }

  @Override
  public Map<String, Object> members(Language language) {
    return Map.of("report", ReportJson.of(report, language));
  }
}
