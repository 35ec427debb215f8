package org.salesadvisor.funnel.plan;

import java.util.function.Function;

/** What a plan comes to. */
public enum Outcome {
  ORDERS(false, Course::orders),
  /** Clients that stay after their first order. */
  RETAINED_CLIENTS(false, Course::retained),
  /** Of all phases. */
  COST(true, Course::cost),
  /** Of the phases up to the order, each. */
  COST_PER_ORDER(true, Course::costPerOrder),
  /** Of one order more by a larger target group. */
  COST_PER_EXTRA_ORDER(true, Course::costPerExtraOrder),
  /** Of these orders: margin less what it cost to get them. */
  CONTRIBUTION(true, Course::contribution),
  /** Of these clients over their life, at present value. */
  LIFE_CONTRIBUTION(true, Course::lifeContribution);

  private final boolean isMoney;
  private final Function<Course, Double> of;

  Outcome(boolean isMoney, Function<Course, Double> of) {
    this.isMoney = isMoney;
    this.of = of;
  }

  /** Whether it is an amount; else it is a number. */
  public boolean isMoney() {
    return isMoney;
  }

  /** Null when something that it needs is not known. */
  Double of(Course course) {
    return of.apply(course);
  }
}
