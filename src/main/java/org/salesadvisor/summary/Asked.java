package org.salesadvisor.summary;

import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.diagnosis.dataset.CohortQuery;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.web.Href;

/**
 * Of which dataset somebody wants a summary.
 *
 * @param from the first cohort date; null for no bound
 * @param to the first cohort date that is left out; null for no bound
 * @param asOf nothing later is known to diagnosis and open work; null for the end of the data, and
 *     now
 * @param horizonDays in which cohorts come through, for the diagnosis; null for the norm
 * @param cohorts all of these, read
 * @param rules that decide in every part
 */
record Asked(
    Dataset dataset,
    String from,
    String to,
    String asOf,
    String horizonDays,
    CohortQuery cohorts,
    LoadedRuleSet rules,
    Language language) {

  private static final String API = "/api/v1";

  /**
   * The dataset, for parts that are about opportunities.
   *
   * @throws AdvisorException NO_OPPORTUNITIES when it holds none
   */
  Dataset tellingOpportunities() {
    if (dataset.phases().isEmpty()) {
      throw new AdvisorException(
          "NO_OPPORTUNITIES",
          SummaryGap.NO_OPPORTUNITIES.with(),
          SummaryGap.IMPORT_OPPORTUNITIES.with(dataset.id()));
    }
    return dataset;
  }

  /** A call of the dataset, without any filter. */
  Href call(String name) {
    return Href.to(API + "/datasets/" + dataset.id() + name);
  }

  /** A call of the dataset for the same period. */
  Href inPeriod(String name) {
    return call(name).with("from", from).with("to", to);
  }

  /** A call for the leads of the dataset. */
  Href leads(String name) {
    return Href.to(API + "/leads" + name).with("dataset", dataset.id());
  }
}
