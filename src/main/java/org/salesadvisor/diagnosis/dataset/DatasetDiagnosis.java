package org.salesadvisor.diagnosis.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.salesadvisor.datasets.store.CohortCounting;
import org.salesadvisor.datasets.store.Cohorts;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.diagnosis.Asked;
import org.salesadvisor.diagnosis.Diagnosed;
import org.salesadvisor.diagnosis.DiagnosisJson;
import org.salesadvisor.funnel.narrowing.Diagnoser;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.OrderValue;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Diagnoses datasets. Thread-safe; waits for the database. */
@ApplicationScoped
public class DatasetDiagnosis {

  private final CohortCounting counting;
  private final Clock clock;

  DatasetDiagnosis(CohortCounting counting, Clock clock) {
    this.counting = counting;
    this.clock = clock;
  }

  /**
   * What is asked of cohorts, and nothing else; null for what is left out.
   *
   * @param to the first cohort date that is left out
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  public CohortQuery asked(String from, String to, String asOf, String horizonDays) {
    return query().cohorts(from, to).asOf(asOf).horizonDays(horizonDays).mustBeSound();
  }

  /** An empty query, of now. */
  CohortQuery query() {
    return new CohortQuery(clock.instant());
  }

  /** The diagnosis as JSON. */
  public byte[] json(Dataset dataset, CohortQuery query, LoadedRuleSet rules, Language language) {
    return DiagnosisJson.of(of(dataset, query, rules), language);
  }

  Diagnosed of(Dataset dataset, CohortQuery query, LoadedRuleSet rules) {
    return counting.at(
        dataset,
        query.in(dataset.id()),
        query.asOf(dataset),
        cohorts -> diagnosed(dataset, query, cohorts, rules));
  }

  private static Diagnosed diagnosed(
      Dataset dataset, CohortQuery query, Cohorts cohorts, LoadedRuleSet rules) {
    Remarks remarks = new Remarks();
    CohortQuestion question = new CohortQuestion(dataset, query, cohorts, rules.norms(), remarks);
    Asked asked = question.asked();
    Diagnosis found = Diagnoser.diagnose(asked.question(), rules.norms());
    question.rowSigns().tellUnknown(found.signs());
    UnevenWork.look(found, question.daysToWin(), cohorts, rules.norms(), remarks);
    OrderValue value = found.hasGain() ? new Worths(remarks).of(cohorts) : null;
    return Diagnosed.of(asked, remarks.on(found).with(value), rules);
  }
}
