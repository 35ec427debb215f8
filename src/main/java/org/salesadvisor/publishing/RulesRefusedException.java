package org.salesadvisor.publishing;

import java.util.Map;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.ReportJson;
import org.salesadvisor.errors.AdvisorException;

/** A rule set that may not serve, with the report of its check. */
final class RulesRefusedException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient CheckReport report;

  RulesRefusedException(CheckReport report) {
    super(
        "RULESET_REFUSED",
        "The rule set was not published: "
            + (report.obstacles() == 1 ? "one thing is" : report.obstacles() + " things are")
            + " wrong.",
        "Correct what `report` names and publish again; what served goes on serving.");
    this.report = report;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("report", ReportJson.of(report));
  }
}
