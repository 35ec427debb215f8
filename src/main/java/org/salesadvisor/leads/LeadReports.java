package org.salesadvisor.leads;

import jakarta.enterprise.context.ApplicationScoped;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.leads.store.LeadCounts;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Reports on leads. Thread-safe; waits for the database. */
@ApplicationScoped
public class LeadReports {

  private final LeadCounts counts;
  private final LeadWork work;
  private final Datasets datasets;

  LeadReports(LeadCounts counts, LeadWork work, Datasets datasets) {
    this.counts = counts;
    this.work = work;
    this.datasets = datasets;
  }

  /**
   * What became of leads until now, as JSON.
   *
   * @param from a day or a moment; null for no bound
   * @param to the first one that is left out; null for now
   * @param dataset of which leads were made; null for all leads
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   * @throws org.salesadvisor.errors.AdvisorException DATASET_NOT_FOUND
   */
  public byte[] json(String from, String to, String dataset, LoadedRuleSet rules) {
    LeadCounts.Span span = LeadQuery.span(from, to, dataset, work.now());
    if (span.dataset() != null) {
      datasets.get(span.dataset());
    }
    int hours = (int) CalculationNorm.LEAD_ACCEPT.value(rules.norms());
    return ReportJson.of(LeadReport.of(counts, span, hours));
  }
}
