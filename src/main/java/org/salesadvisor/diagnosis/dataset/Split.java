package org.salesadvisor.diagnosis.dataset;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.datasets.imports.Held;
import org.salesadvisor.datasets.imports.HeldDimension;
import org.salesadvisor.datasets.store.Cohorts;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.funnel.narrowing.Gate;

/** By what a dataset can be split, so that its cells fit into memory. */
final class Split {

  /** Who comes first, and then what makes one piece of work another [A]. */
  private static final List<Dimension> ORDER =
      List.of(Dimension.REP, Dimension.CHANNEL, Dimension.SIZE, Dimension.PRODUCT, Dimension.TEAM);

  /**
   * What is not asked for is taken into account while there are no more cells than this: ten times
   * as many take ten times as long.
   */
  static final int USUAL_CELLS = 100_000;

  private final Held held;
  private final Remarks remarks;

  Split(Held held, Remarks remarks) {
    this.held = held;
    this.remarks = remarks;
  }

  /**
   * The dimensions to split by.
   *
   * @param asked those asked for; empty for as many as fit
   * @param leads how many there are at most in all cells
   * @param periods how many of them
   */
  List<Dimension> of(List<Dimension> asked, long leads, int periods) {
    List<HeldDimension> known = known(asked);
    List<Dimension> split = new ArrayList<>();
    double cells = periods;
    for (HeldDimension one : known) {
      double more = cells * times(one, split);
      if (asked.isEmpty() && isTooMany(one.dimension(), more, leads)) {
        tooMany(one.dimension(), USUAL_CELLS);
      } else {
        split.add(one.dimension());
        cells = more;
      }
    }
    return split;
  }

  /** Those that have rates. */
  private List<HeldDimension> known(List<Dimension> asked) {
    List<HeldDimension> known = new ArrayList<>();
    for (Dimension dimension : asked.isEmpty() ? ORDER : asked) {
      held.dimensions().stream()
          .filter(one -> one.dimension() == dimension)
          .filter(this::hasRates)
          .forEach(known::add);
    }
    return known;
  }

  private boolean hasRates(HeldDimension one) {
    if (one.isOnlyOnWon()) {
      long filled = held.rows() - one.empty();
      remarks.blind(
          Names.of(one.dimension()),
          CohortMessage.ONLY_ON_WON.with(Names.of(one.dimension()), filled, held.rows()));
      return false;
    }
    boolean isMixed = one.dimension() == Dimension.SIZE && held.currencies().size() > 1;
    if (isMixed) {
      remarks.at(
          Gate.DENOMINATORS, CohortMessage.SEVERAL_CURRENCIES.with(shown(held.currencies())));
    }
    return !isMixed;
  }

  private static List<String> shown(List<String> currencies) {
    return currencies.stream().map(one -> one.isEmpty() ? "?" : one).toList();
  }

  /** A rep is of one team, mostly. */
  private static double times(HeldDimension one, List<Dimension> split) {
    boolean isTold = one.dimension() == Dimension.TEAM && split.contains(Dimension.REP);
    return isTold ? 1 : one.values() + (one.empty() > 0 ? 1 : 0);
  }

  /** Who it is matters most, however many there are; finer work than the rows fill says little. */
  private static boolean isTooMany(Dimension dimension, double cells, long leads) {
    return dimension == Dimension.REP
        ? Math.min(cells, leads) > Cohorts.MOST_CELLS
        : cells > USUAL_CELLS;
  }

  private void tooMany(Dimension one, int most) {
    remarks.at(Gate.DENOMINATORS, CohortMessage.TOO_MANY_CELLS.with(Names.of(one), most));
  }

  /**
   * One dimension less, since there are more cells than could be told beforehand.
   *
   * @throws InvalidInputException when these were asked for
   */
  List<Dimension> less(List<Dimension> split, boolean isAsked) {
    Dimension last = split.get(split.size() - 1);
    if (isAsked) {
      Faults faults = new Faults();
      faults.add("by", CohortMessage.TOO_MANY_CELLS.with(Names.of(last), Cohorts.MOST_CELLS));
      faults.throwIfAny();
    }
    tooMany(last, Cohorts.MOST_CELLS);
    return split.subList(0, split.size() - 1);
  }
}
