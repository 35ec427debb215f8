package org.salesadvisor.leads.learned;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.datasets.store.Summary;

/**
 * Which columns may be learned from: not those that are known only since the outcome is. Told by
 * the leads themselves, since nobody writes down when a cell was filled in.
 */
final class Screening {

  /** Fewer leads with a value say nothing of it. */
  private static final int FEW = 10;

  private final KnownLeads leads;
  private final int[] rows;
  private final double mostAuc;

  private Screening(KnownLeads leads, int[] rows, double mostAuc) {
    this.leads = leads;
    this.rows = rows;
    this.mostAuc = mostAuc;
  }

  /**
   * The columns of which anything is known, each with why it is refused; null where it is not.
   *
   * @param rows those that are learned from
   * @param mostAuc up to which AUC one column alone may tell won leads from others
   */
  static Map<Column, Refusal> of(KnownLeads leads, int[] rows, double mostAuc) {
    Screening screening = new Screening(leads, rows, mostAuc);
    Map<Column, Refusal> found = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      if (leads.values(column).size() > 1) {
        found.put(column, screening.refusal(column));
      }
    }
    return found;
  }

  private Refusal refusal(Column column) {
    if (column.isSettledAtEnd()) {
      return Refusal.SETTLED_AT_END;
    }
    if (isOnlyOn(column, true)) {
      return Refusal.ONLY_ON_WON;
    }
    if (isOnlyOn(column, false)) {
      return Refusal.ONLY_ON_NOT_WON;
    }
    Map<Integer, Tally> byValue = new HashMap<>();
    Tally all = new Tally();
    for (int row : rows) {
      int number = leads.number(column, row);
      byValue.computeIfAbsent(number, none -> new Tally()).add(leads.isWon(row));
      all.add(leads.isWon(row));
    }
    if (tellsOutcome(byValue.values(), all)) {
      return Refusal.TELLS_OUTCOME;
    }
    return byValue.size() < 2 ? Refusal.ONE_VALUE : null;
  }

  /**
   * Whether it is known of leads that were won at all, or of those that were not, almost alone. Who
   * was won too late counts as won here: a column that is filled in by winning is so then, too.
   */
  private boolean isOnlyOn(Column column, boolean isWon) {
    Tally all = new Tally();
    Tally known = new Tally();
    for (int row : rows) {
      boolean isSo = leads.isEverWon(row) == isWon;
      all.add(isSo);
      if (leads.number(column, row) > 0) {
        known.add(isSo);
      }
    }
    return new Summary.Filled(known.won(), known.notWon(), 0).isOnlyOnWon(all.won(), all.notWon());
  }

  /** Whether the share of won ones among leads with the same value alone tells them apart. */
  private boolean tellsOutcome(Iterable<Tally> byValue, Tally all) {
    Tally few = new Tally();
    List<Tally> told = new ArrayList<>();
    for (Tally one : byValue) {
      if (one.all() < FEW) {
        few.add(one);
      } else {
        told.add(one);
      }
    }
    told.add(few);
    return all.won() >= FEW && all.notWon() >= FEW && auc(told, all) > mostAuc;
  }

  /** The chance that a won lead has a value with a higher share of won ones, ties for half. */
  private static double auc(List<Tally> byValue, Tally all) {
    byValue.sort((one, other) -> Double.compare(one.share(), other.share()));
    double pairs = 0;
    long below = 0;
    for (Tally one : byValue) {
      pairs += one.won() * (below + one.notWon() / 2.0);
      below += one.notWon();
    }
    return pairs / all.won() / all.notWon();
  }
}
