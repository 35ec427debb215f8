package org.salesadvisor.leads.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Leads whose outcome is known, column by column and in numbers, so that a million of them take
 * some 80 MB. For one thread.
 */
public final class KnownLeads {

  /** What has more values is no column to learn from; the further ones are taken together. */
  private static final int MOST_VALUES = 20_000;

  private static final int FIRST_ROOM = 1_024;

  /** The number of a value in its column; unknown is the first. */
  private final List<Map<String, Short>> numbers = new ArrayList<>();

  private final List<List<String>> values = new ArrayList<>();
  private final short[][] cells = new short[Column.values().length][FIRST_ROOM];
  private long[] cameAtMillis = new long[FIRST_ROOM];
  private double[] points = new double[FIRST_ROOM];
  private final BitSet won = new BitSet();
  private final BitSet everWon = new BitSet();
  private int size;

  public KnownLeads() {
    for (int i = 0; i < cells.length; i++) {
      numbers.add(new HashMap<>());
      values.add(new ArrayList<>());
      number(i, null);
    }
  }

  public void add(KnownLead lead) {
    if (size == points.length) {
      grow();
    }
    for (Column column : Column.values()) {
      int place = column.ordinal();
      cells[place][size] = number(place, lead.values().get(column));
    }
    cameAtMillis[size] = lead.cameAt().toEpochMilli();
    points[size] = lead.points();
    won.set(size, lead.isWon());
    everWon.set(size, lead.isEverWon());
    size++;
  }

  private void grow() {
    int room = size * 2;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Arrays.copyOf(cells[i], room);
    }
    cameAtMillis = Arrays.copyOf(cameAtMillis, room);
    points = Arrays.copyOf(points, room);
  }

  private short number(int column, String value) {
    Map<String, Short> known = numbers.get(column);
    Short number = known.get(value);
    if (number == null) {
      number = (short) Math.min(known.size(), MOST_VALUES);
      if (number < MOST_VALUES) {
        known.put(value, number);
        values.get(column).add(value);
      }
    }
    return number;
  }

  public int size() {
    return size;
  }

  long cameAtMillis(int row) {
    return cameAtMillis[row];
  }

  double points(int row) {
    return points[row];
  }

  boolean isWon(int row) {
    return won.get(row);
  }

  boolean isEverWon(int row) {
    return everWon.get(row);
  }

  /** The number of its value, from 0. */
  int number(Column column, int row) {
    return cells[column.ordinal()][row];
  }

  /** The values by number; null is unknown. Those after the last have none of their own. */
  List<String> values(Column column) {
    return values.get(column.ordinal());
  }

  /** The rows for which it holds. */
  int[] rows(IntPredicate which) {
    return IntStream.range(0, size).filter(which).toArray();
  }
}
