package org.salesadvisor.datasets.store;

import java.math.BigDecimal;
import org.salesadvisor.facts.SalesPhase;

/**
 * Open work of one owner in one phase and currency.
 *
 * @param isTotal whether it is of all owners together
 * @param phase null when unknown
 * @param owner null when unknown, or of all
 * @param currency null when unknown
 * @param value at stake; null when no value is told
 * @param counts how much there is of it, and of which kind
 */
public record WorkGroup(
    boolean isTotal,
    SalesPhase phase,
    String owner,
    String currency,
    BigDecimal value,
    Counts counts) {

  /**
   * How much open work shows which sign. One piece may show several.
   *
   * @param open all of it
   * @param snoozed put off until a later day
   * @param due whose next step is for today, or for the days that the norm gives
   * @param overdue whose next step should have been done
   * @param noNextStep without a next step
   * @param stepUnknown of which nobody knows whether a step is planned
   * @param closePassed whose expected close date has passed
   * @param closeUnknown whose expected close date nobody knows
   * @param stagnating longer in its phase than most of those won
   * @param stayUnknown of which nobody can say that
   */
  public record Counts(
      long open,
      long snoozed,
      long due,
      long overdue,
      long noNextStep,
      long stepUnknown,
      long closePassed,
      long closeUnknown,
      long stagnating,
      long stayUnknown) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
      return new Counts(
          open + other.open,
          snoozed + other.snoozed,
          due + other.due,
          overdue + other.overdue,
          noNextStep + other.noNextStep,
          stepUnknown + other.stepUnknown,
          closePassed + other.closePassed,
          closeUnknown + other.closeUnknown,
          stagnating + other.stagnating,
          stayUnknown + other.stayUnknown);
    }
  }
}
