package org.salesadvisor.effectiveness.mix;

import java.util.Collection;
import org.salesadvisor.funnel.plan.Estimate;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * What an item brings: {@code contacts · frequency · hit rate · order value · margin − cost} [A],
 * where contacts beyond saturation count less.
 *
 * @param figures what was counted
 * @param marginShare of the value of orders; null when unknown
 * @param saturation by which frequency counts
 */
public record Effect(ItemFigures figures, Double marginShare, Saturation saturation) {

  /** What one order leaves; null when unknown. */
  public Double marginPerOrder() {
    return marginShare == null || figures.orderValue() == null
        ? null
        : (Double) (figures.orderValue() * marginShare);
  }

  /** Orders for each contact that counts in full; null when unknown. */
  public Estimate hitRate() {
    Proportion orders = figures.ordering();
    return orders == null ? null : Range.linear(orders, 1 / effectiveFrequency(), 0);
  }

  private double effectiveFrequency() {
    return saturation.effectiveFrequency(figures.frequencyOrOnce());
  }

  /**
   * In units of the currency; null when unknown. Nothing done and nothing spent is 0; without
   * orders nobody knows what one would be worth, and the cost alone counts.
   */
  public Estimate amount() {
    return accelerated(1, 1, 0);
  }

  /**
   * The same with more media or another message: {@code · Π (1 + a)}.
   *
   * @param media by which frequency is multiplied; it saturates
   * @param message by which the hit rate is multiplied
   * @param extraCost in units of the currency, beside the present cost
   */
  public Estimate accelerated(double media, double message, double extraCost) {
    if (figures.cost() == null || figures.orders() == null) {
      return null;
    }
    double cost = figures.cost() + extraCost;
    if (figures.orders() == 0) {
      return new Estimate(-cost, -cost, -cost);
    }
    if (figures.ordering() == null || marginPerOrder() == null) {
      return null;
    }
    double raised =
        saturation.effectiveFrequency(figures.frequencyOrOnce() * media) / effectiveFrequency();
    double most = 1 / figures.ordering().rate();
    double factor = Math.min(raised * message, most);
    return Range.linear(figures.ordering(), figures.contacts() * factor * marginPerOrder(), cost);
  }

  /**
   * What other figures would bring at the same hit rate. What they leave as it was follows the
   * contacts: orders with their saturation, cost without.
   *
   * @param to the figures of a what-if
   * @param otherMarginShare that of the what-if; null when unknown
   */
  public Estimate changed(ItemFigures to, Double otherMarginShare) {
    Effect other = new Effect(to, otherMarginShare, saturation);
    if (figures.ordering() == null
        || !figures.orders().equals(to.orders())
        || to.contacts() == null
        || to.cost() == null) {
      return other.amount();
    }
    double cost = costAt(to);
    if (figures.orders() == 0) {
      return new Estimate(-cost, -cost, -cost);
    }
    if (other.marginPerOrder() == null) {
      return null;
    }
    double raised =
        Math.min(other.effectiveFrequency() / effectiveFrequency(), 1 / figures.ordering().rate());
    return Range.linear(figures.ordering(), to.contacts() * raised * other.marginPerOrder(), cost);
  }

  /** What other contacts cost: as stated, else as much for each as now. */
  private double costAt(ItemFigures to) {
    if (figures.cost() == null || !to.cost().equals(figures.cost())) {
      return to.cost();
    }
    double reach = to.contacts() / (double) figures.contacts();
    return to.cost() * reach * to.frequencyOrOnce() / figures.frequencyOrOnce();
  }

  /**
   * What one more unit of money for media brings in margin; null when unknown or nothing was spent.
   */
  public Estimate nextEuro() {
    return nextEuroPerRate() == null
        ? null
        : Range.linear(figures.ordering(), nextEuroPerRate(), 0);
  }

  /** The same for a hit rate of 1, to compare rates by. */
  public Double nextEuroPerRate() {
    if (figures.ordering() == null || marginPerOrder() == null || isFree()) {
      return null;
    }
    double elasticity = saturation.elasticity(figures.frequencyOrOnce());
    return figures.contacts() * marginPerOrder() * elasticity / figures.cost();
  }

  private boolean isFree() {
    return figures.cost() == null || figures.cost() <= 0;
  }

  /** Whether people are contacted beyond saturation; null when nobody knows how often. */
  public Boolean isSaturated() {
    return figures.frequency() == null ? null : (Boolean) saturation.isBeyond(figures.frequency());
  }

  /** What one of those who came costs; null when unknown. */
  public Estimate costOfOne(Proportion came) {
    return came == null || figures.cost() == null ? null : Range.priceOfOne(figures.cost(), came);
  }

  /** Of several, whose results are independent; null when one is unknown or there is none. */
  public static Estimate sum(Collection<Estimate> parts) {
    return parts.isEmpty() || parts.contains(null) ? null : Range.sum(parts);
  }
}
