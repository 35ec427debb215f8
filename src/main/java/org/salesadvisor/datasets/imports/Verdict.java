package org.salesadvisor.datasets.imports;

import org.salesadvisor.datasets.jobs.Report;
import org.salesadvisor.datasets.mapping.MappingJson;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Message;

/**
 * Whether what was found in files lets them be stored, and what is said of it.
 *
 * @param report to which it is said
 */
public record Verdict(Asked asked, Findings findings, Report report) {

  /** With what everybody wants to know of an import. */
  public static Verdict on(Asked asked) {
    Report report = new Report().put("dryRun", asked.isDry());
    if (asked.isDry()) {
      report
          .put("mappingIsProposed", asked.isProposed())
          .put("mapping", MappingJson.of(asked.mapping()));
    }
    return new Verdict(asked, new Findings(), report);
  }

  /** Whether nothing is wrong but what is to be left out. */
  public boolean isClean() {
    return !findings.hasErrors() || asked.skipsFaulty();
  }

  /**
   * Says what was found, and why nothing was stored when nothing was.
   *
   * @return whether what was asked for was done
   */
  public boolean told(boolean isStored) {
    report.findings(findings);
    if (!isClean()) {
      refuse(ImportMessage.HAS_ERRORS.with(findings.errors()));
    } else if (!isStored) {
      refuse(ImportMessage.NOTHING_LEFT.with());
    }
    return isStored || asked.isDry();
  }

  private void refuse(Message why) {
    if (!asked.isDry()) {
      report.failure(
          new AdvisorException("IMPORT_REFUSED", why, ImportMessage.CORRECT_OR_SKIP.with()));
    }
  }
}
