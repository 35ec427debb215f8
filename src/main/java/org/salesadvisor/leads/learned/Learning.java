package org.salesadvisor.leads.learned;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns a score: on the earlier leads, tried on the later ones. The door of this package. The same
 * leads give the same score.
 */
public final class Learning {

  private final KnownLeads leads;
  private final Terms terms;

  private Learning(KnownLeads leads, Terms terms) {
    this.leads = leads;
    this.terms = terms;
  }

  public static Learned of(KnownLeads leads, Terms terms) {
    return new Learning(leads, terms).learned();
  }

  private Learned learned() {
    Split split = Split.of(leads, terms);
    Span training = Span.of(leads, split.training());
    Span heldOut = Span.of(leads, split.heldOut());
    Map<Column, Refusal> screened = Screening.of(leads, split.training(), terms.mostAuc());
    List<Column> columns = usable(screened);
    Coding coding = coding(split.training(), columns);
    int told = Math.max(1, Math.max(columns.size(), coding.parameters()));
    double casesPerValue = training.fewest() / (double) told;
    boolean isEnough = casesPerValue >= terms.casesPerValue() && heldOut.fewest() >= 2;
    return new Learned(
        training,
        heldOut,
        leads.size() - training.won().n() - heldOut.won().n(),
        values(coding),
        refused(screened),
        coding.parameters(),
        casesPerValue,
        (long) Math.ceil(terms.casesPerValue() * Math.max(1, columns.size())),
        isEnough ? Comparison.of(leads, split, score(split.training(), coding)) : null,
        isEnough ? finalScore(columns) : null);
  }

  private static List<Column> usable(Map<Column, Refusal> screened) {
    return Column.ahead().stream()
        .filter(column -> screened.containsKey(column) && screened.get(column) == null)
        .toList();
  }

  private static Map<Column, Refusal> refused(Map<Column, Refusal> screened) {
    Map<Column, Refusal> refused = new EnumMap<>(screened);
    refused.values().removeIf(reason -> reason == null);
    return refused;
  }

  private static Map<Column, Integer> values(Coding coding) {
    Map<Column, Integer> values = new EnumMap<>(Column.class);
    coding.columns().forEach(column -> values.put(column, coding.values(column)));
    return values;
  }

  private Coding coding(int[] rows, List<Column> columns) {
    long most = (long) (Span.of(leads, rows).fewest() / terms.casesPerValue());
    return Coding.of(leads, rows, columns, most);
  }

  private Score score(int[] rows, Coding coding) {
    return Score.of(leads, rows, coding);
  }

  /** Of everything that is known by now, without columns that turned out to be of no use since. */
  private Score finalScore(List<Column> columns) {
    int[] all = IntStream.range(0, leads.size()).toArray();
    Map<Column, Refusal> screened = Screening.of(leads, all, terms.mostAuc());
    List<Column> still = columns.stream().filter(usable(screened)::contains).toList();
    return score(all, coding(all, still));
  }
}
