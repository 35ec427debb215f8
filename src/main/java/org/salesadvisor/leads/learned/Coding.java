package org.salesadvisor.leads.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values of which columns get a weight of their own; the rest of a column shares one. Weights
 * are numbered from 1, 0 is the intercept. As many values are told apart as the cases bear, the
 * most frequent first, without a look at their outcomes.
 */
final class Coding {

  /** More would take too long to solve, and nobody could read them [A]. */
  private static final int MOST_PARAMETERS = 200;

  private final List<Column> columns;
  private final Map<Column, Map<String, Integer>> places = new EnumMap<>(Column.class);
  private final Map<Column, Integer> rests = new EnumMap<>(Column.class);
  private int parameters;
  private int size = 1;

  private Coding(List<Column> columns) {
    this.columns = columns;
    columns.forEach(column -> places.put(column, new HashMap<>()));
  }

  private record Candidate(Column column, String value, long count) {

    private static final Comparator<Candidate> MOST_FREQUENT_FIRST =
        Comparator.comparingLong(Candidate::count)
            .reversed()
            .thenComparing(Candidate::column)
            .thenComparing(Candidate::value, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  /**
   * Chooses.
   *
   * @param rows those that are learned from
   * @param most how many parameters these bear
   */
  static Coding of(KnownLeads leads, int[] rows, List<Column> columns, long most) {
    Coding coding = new Coding(columns);
    Map<Column, Integer> distinct = new EnumMap<>(Column.class);
    List<Candidate> candidates = new ArrayList<>();
    for (Column column : columns) {
      List<Candidate> own = candidates(leads, rows, column);
      distinct.put(column, own.size());
      candidates.addAll(own);
    }
    candidates.sort(Candidate.MOST_FREQUENT_FIRST);
    candidates.forEach(one -> coding.offer(one, distinct.get(one.column()), most));
    columns.forEach(column -> coding.rests.put(column, coding.size++));
    return coding;
  }

  private static List<Candidate> candidates(KnownLeads leads, int[] rows, Column column) {
    List<String> values = leads.values(column);
    long[] counts = new long[values.size() + 1];
    for (int row : rows) {
      counts[leads.number(column, row)]++;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (counts[i] > 0) {
        candidates.add(new Candidate(column, values.get(i), counts[i]));
      }
    }
    return candidates;
  }

  /** The last value of a column costs nothing: it is what the others are not. */
  private void offer(Candidate one, int distinct, long most) {
    Map<String, Integer> own = places.get(one.column());
    int cost = own.size() + 1 < distinct ? 1 : 0;
    if (parameters + cost <= Math.min(most, MOST_PARAMETERS)) {
      own.put(one.value(), size++);
      parameters += cost;
    }
  }

  List<Column> columns() {
    return columns;
  }

  /** How many weights there are, with the intercept. */
  int size() {
    return size;
  }

  /** How many of them are free. */
  int parameters() {
    return parameters;
  }

  /** How many values of a column have a weight of their own. */
  int values(Column column) {
    return places.get(column).size();
  }

  /** The weight of a value; null is unknown. */
  int place(Column column, String value) {
    Integer own = places.get(column).get(value);
    return own == null ? rests.get(column) : own;
  }

  /** The weights of a lead, one for each column. */
  int[] places(Map<Column, String> values) {
    return columns.stream().mapToInt(column -> place(column, values.get(column))).toArray();
  }

  /** Finds the weights of rows, which have numbers for their values. */
  Rows of(KnownLeads leads) {
    int[][] byNumber = new int[columns.size()][];
    for (int i = 0; i < byNumber.length; i++) {
      Column column = columns.get(i);
      List<String> values = leads.values(column);
      byNumber[i] = new int[values.size() + 1];
      for (int number = 0; number < values.size(); number++) {
        byNumber[i][number] = place(column, values.get(number));
      }
      byNumber[i][values.size()] = rests.get(column);
    }
    return row -> {
      int[] found = new int[byNumber.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = byNumber[i][leads.number(columns.get(i), row)];
      }
      return found;
    };
  }

  /** The weights of a row. */
  interface Rows {
    int[] places(int row);
  }
}
