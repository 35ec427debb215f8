package org.salesadvisor.publishing;

import java.util.Map;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.ReportJson;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;

/** A rule set that may not serve, with the report of its check. */
final class RulesRefusedException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient CheckReport report;

  RulesRefusedException(CheckReport report) {
    super(
        "RULESET_REFUSED",
        report.obstacles() == 1
            ? PublishingMessage.ONE_WRONG.with()
            : PublishingMessage.MANY_WRONG.with(report.obstacles()),
        PublishingMessage.CORRECT_AND_PUBLISH.with());
    this.report = report;
  }

  @Override
  public Map<String, Object> members(Language language) {
    return Map.of("report", ReportJson.of(report, language));
  }
}
