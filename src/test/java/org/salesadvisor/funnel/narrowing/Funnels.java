package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.funnel.statistics.KaplanMeier;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Norms;
import org.salesadvisor.rulebase.RuleSetFiles;

/** Funnels for tests: months of 2023, all long past. */
final class Funnels {

  static final Norms NORMS =
      LoadedRuleSet.load(RuleSetFiles.read(java.nio.file.Path.of("rules"))).norms();

  private static final LocalDate LATER = LocalDate.of(2025, 1, 1);

  private final List<Row> rows = new ArrayList<>();
  private KaplanMeier daysToWin;
  private Double target;

  static Period month(int number) {
    return Period.parse("2023-%02d".formatted(number)).orElseThrow();
  }

  Funnels add(int month, Long leads, Long prospects, Long orders, String... values) {
    rows.add(
        new Row(month(month), values(values), new FunnelCounts(leads, prospects, orders, null)));
    return this;
  }

  /** Leads and orders of several months that are alike. */
  Funnels alike(int from, int to, long leads, long orders, String... values) {
    for (int month = from; month <= to; month++) {
      add(month, leads, null, orders, values);
    }
    return this;
  }

  private static Map<Dimension, String> values(String... pairs) {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(Dimension.valueOf(pairs[i]), pairs[i + 1]);
    }
    return values;
  }

  Funnels daysToWin(KaplanMeier estimate) {
    daysToWin = estimate;
    return this;
  }

  Funnels target(double orders) {
    target = orders;
    return this;
  }

  Question question() {
    return new Question(rows, Set.of(), Set.of(), LATER, 90, daysToWin, target, Set.of());
  }

  Diagnosis diagnosis() {
    return Diagnoser.diagnose(question(), NORMS);
  }

  Diagnosis knownOn(LocalDate day) {
    return Diagnoser.diagnose(question().asKnownOn(day), NORMS);
  }

  static GateResult gate(Diagnosis diagnosis, Gate gate) {
    return diagnosis.gates().get(gate.ordinal());
  }

  static String told(Diagnosis diagnosis, Gate gate) {
    return gate(diagnosis, gate).details().toString();
  }
}
