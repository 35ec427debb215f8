package org.salesadvisor.wallet.share;

import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * What clients of one segment and size buy of one category.
 *
 * @param clients how many there are
 * @param sales ours to them
 * @param spending of how many the spend over all suppliers is known
 * @param spend what those spend; null when too few say so
 */
public record PeerGroup(long clients, Range sales, long spending, Range spend) {

  static PeerGroup of(double[] sales, double[] spend, PeerNorms norms) {
    return new PeerGroup(
        sales.length,
        range(sales, norms),
        spend.length,
        spend.length < norms.fewest() ? null : range(spend, norms));
  }

  /** The median with the middle share of the peers around it. */
  private static Range range(double[] amounts, PeerNorms norms) {
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(amounts);
    double tail = 50 * (1 - norms.rangeShare());
    return new Range(
        percentile.evaluate(50), percentile.evaluate(tail), percentile.evaluate(100 - tail));
  }
}
