package org.salesadvisor.diagnosis.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.salesadvisor.datasets.imports.Held;
import org.salesadvisor.datasets.store.Cohorts;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Extent;
import org.salesadvisor.diagnosis.Asked;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.funnel.narrowing.Gate;
import org.salesadvisor.funnel.narrowing.Period;
import org.salesadvisor.funnel.narrowing.Question;
import org.salesadvisor.funnel.narrowing.Row;
import org.salesadvisor.funnel.statistics.KaplanMeier;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/** Makes a question out of the cohorts of a dataset. For one thread. */
final class CohortQuestion {

  private final Dataset dataset;
  private final Held held;
  private final CohortQuery query;
  private final Cohorts cohorts;
  private final Norms norms;
  private final Remarks remarks;
  private final Instant asOf;
  private final LocalDate today;
  private final RowSigns rowSigns;
  private KaplanMeier estimate;
  private boolean isShort;
  private int horizonDays;

  CohortQuestion(
      Dataset dataset, CohortQuery query, Cohorts cohorts, Norms norms, Remarks remarks) {
    this.dataset = dataset;
    this.held = Held.by(dataset);
    this.query = query;
    this.cohorts = cohorts;
    this.norms = norms;
    this.remarks = remarks;
    this.rowSigns = new RowSigns(cohorts, norms, remarks);
    this.asOf = query.asOf(dataset);
    this.today = LocalDate.ofInstant(asOf, CohortQuery.zone(dataset));
  }

  /** Asks the database for what the question needs. */
  Asked asked() {
    Extent extent = cohorts.extent();
    remark(extent);
    horizon(extent);
    Set<FunnelSign> signs = EnumSet.noneOf(FunnelSign.class);
    signs.addAll(query.signs());
    List<Row> rows = extent.leads() == 0 ? nobody() : rows(extent);
    rows.stream()
        .map(row -> row.period().first())
        .max(LocalDate::compareTo)
        .ifPresent(since -> signs.addAll(rowSigns.since(since)));
    return new Asked(question(rows, signs), asOf, query.product(), null, query.costs());
  }

  /** What the rows tell beside their counts. */
  RowSigns rowSigns() {
    return rowSigns;
  }

  /** How long it takes to win; there once the question is. */
  KaplanMeier daysToWin() {
    return estimate;
  }

  private Question question(List<Row> rows, Set<FunnelSign> signs) {
    return new Question(
        rows,
        Set.of(),
        Set.of(),
        today,
        horizonDays,
        isShort ? null : estimate,
        query.targetOrders(),
        signs);
  }

  /** A funnel of nobody, of which the first gate says so. */
  private List<Row> nobody() {
    remarks.missing("leadAt");
    Period period = Periods.of(query.period(), today, today, 1).get(0);
    return List.of(new Row(period, Map.of(), new FunnelCounts(0L, null, 0L, null)));
  }

  private void remark(Extent extent) {
    if (query.isPastEnd(dataset)) {
      remarks.at(Gate.MATURE, CohortMessage.KNOWN_UNTIL.with(dataset.asOf()));
    }
    if (held.hasUndated()) {
      remarks.at(Gate.DENOMINATORS, CohortMessage.UNDATED.with(cohorts.undated()));
    }
    if (extent.undatedOrders() > 0) {
      remarks.missing("wonAt");
      remarks.at(Gate.DENOMINATORS, CohortMessage.UNDATED_ORDERS.with(extent.undatedOrders()));
    }
    if (tells(SalesPhase.PROSPECT_QUALIFICATION) && extent.undatedProspects() > 0) {
      remarks.missing("prospectAt");
      remarks.at(
          Gate.DENOMINATORS,
          extent.prospects() == 0
              ? CohortMessage.PROSPECTS_UNDATED.with()
              : CohortMessage.UNDATED_PROSPECTS.with(extent.undatedProspects()));
    }
  }

  private boolean tells(SalesPhase phase) {
    return dataset.phases().contains(phase);
  }

  /**
   * That of the asker is taken as it is, and told when it is short; else it is the usual one, or
   * what the data need when that is more.
   */
  private void horizon(Extent extent) {
    estimate = KaplanMeier.of(extent.won(), extent.notWon());
    double ripe = CalculationNorm.RIPE.value(norms);
    OptionalInt needed = estimate.percentileOfHappened(ripe);
    int usual = (int) CalculationNorm.HORIZON.value(norms);
    boolean isAsked = query.horizonDays() != null;
    horizonDays = isAsked ? query.horizonDays() : Math.max(usual, needed.orElse(usual));
    isShort = isAsked && needed.orElse(0) > horizonDays;
    if (isShort) {
      remarks.horizon(
          CohortMessage.HORIZON_AS_ASKED.with(
              horizonDays, Figures.percent(ripe), needed.getAsInt()));
    }
  }

  private List<Row> rows(Extent extent) {
    int most = (int) CalculationNorm.BASELINE_PERIODS.value(norms) + 1;
    List<Period> periods = Periods.of(query.period(), extent.first(), extent.last(), most);
    Split split = new Split(held, remarks);
    boolean isAsked = !query.by().isEmpty();
    var by = split.of(query.by(), extent.leads(), periods.size());
    List<Cohorts.Cell> cells = cells(periods, by);
    while (cells.size() > Cohorts.MOST_CELLS) {
      by = split.less(by, isAsked);
      cells = cells(periods, by);
    }
    List<Dimension> names = by.stream().map(Names::of).toList();
    Phases phases = phases(extent, periods, cells);
    return cells.stream().map(cell -> row(periods, names, phases, cell)).toList();
  }

  private List<Cohorts.Cell> cells(
      List<Period> periods, List<org.salesadvisor.datasets.store.Dimension> by) {
    return cohorts.cells(periods.stream().map(Period::first).toList(), by, horizonDays);
  }

  private Phases phases(Extent extent, List<Period> periods, List<Cohorts.Cell> cells) {
    Phases all =
        new Phases(
            tells(SalesPhase.PROSPECT_QUALIFICATION) && extent.prospects() > 0,
            tells(SalesPhase.CLIENT_RETENTION));
    return new PhaseChange(periods, cells)
        .without(all, period -> today.isAfter(period.last().plusDays(horizonDays)), remarks);
  }

  private static Row row(
      List<Period> periods, List<Dimension> names, Phases phases, Cohorts.Cell cell) {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    for (int i = 0; i < names.size(); i++) {
      if (cell.values().get(i) != null) {
        values.put(names.get(i), cell.values().get(i));
      }
    }
    return new Row(
        periods.get(cell.period()),
        values,
        new FunnelCounts(
            cell.leads(),
            phases.hasProspects() ? cell.prospects() : null,
            cell.orders(),
            phases.hasRetained() ? cell.retained() : null));
  }
}
