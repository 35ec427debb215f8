package org.salesadvisor.funnel.plan;

/** One course that the funnel may take: how many, and what that costs and brings. */
final class Course {

  private final IntegralFunnel funnel;
  private final double[] counts;
  private final Double years;

  /**
   * @param counts who enter each step, and behind the last who come through
   * @param years the present value of one a year of a retained client, or null
   */
  Course(IntegralFunnel funnel, double[] counts, Double years) {
    this.funnel = funnel;
    this.counts = counts;
    this.years = years;
  }

  double entering(int step) {
    return counts[step];
  }

  double through(int step) {
    return counts[step + 1];
  }

  Double cost(int step) {
    return funnel.steps().get(step).cost(counts[step]);
  }

  Double costPerOrder(int step) {
    return perOrder(cost(step));
  }

  double orders() {
    return through(funnel.orderStep());
  }

  /** Null when neither a phase nor a rate tells. */
  Double retained() {
    if (funnel.hasRetention()) {
      return counts[counts.length - 1];
    }
    Double rate = funnel.life().yearlyRetention();
    return rate == null ? null : orders() * rate;
  }

  Double cost() {
    return cost(0, counts.length - 1);
  }

  private Double acquisition() {
    return cost(0, funnel.orderStep() + 1);
  }

  private Double cost(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      Double cost = cost(i);
      if (cost == null) {
        return null;
      }
      sum += cost;
    }
    return sum;
  }

  Double costPerOrder() {
    return perOrder(acquisition());
  }

  /** What one more order costs by a larger target group, without what is fixed. */
  Double costPerExtraOrder() {
    double sum = 0;
    for (int i = 0; i <= funnel.orderStep(); i++) {
      Double each = funnel.steps().get(i).costPerContact();
      if (each == null) {
        return null;
      }
      sum += each * counts[i];
    }
    return perOrder(sum);
  }

  /** Without orders no price buys one. */
  private Double perOrder(Double cost) {
    if (cost == null) {
      return null;
    }
    return orders() <= 0 ? Double.POSITIVE_INFINITY : (Double) (cost / orders());
  }

  /** Of the orders themselves, after what it costs to get them. */
  Double contribution() {
    Double each = funnel.contributionPerOrder();
    Double cost = acquisition();
    return each == null || cost == null ? null : (Double) (orders() * each - cost);
  }

  /** With what clients bring later, at its present value, after all costs. */
  Double lifeContribution() {
    Double yearly = funnel.life().yearly(funnel.contributionPerOrder());
    Double retention = cost(funnel.orderStep() + 1, counts.length - 1);
    if (contribution() == null
        || retained() == null
        || yearly == null
        || years == null
        || retention == null) {
      return null;
    }
    return contribution() - retention + retained() * yearly * years;
  }
}
