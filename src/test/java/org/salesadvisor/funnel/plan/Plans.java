package org.salesadvisor.funnel.plan;

import java.util.List;
import org.salesadvisor.facts.SalesPhase;

/** A plan that can be worked out by hand: 2,000 → 100 → 40 → 10 orders → 5 clients. */
final class Plans {

  static final ClientLife LIFE = new ClientLife(2.0, 0.5, 0.25, 2, 200.0);
  static final ClientLife NO_LIFE = new ClientLife(null, null, null, 5, null);

  private Plans() {}

  static IntegralFunnel byHand() {
    return new IntegralFunnel(
        List.of(
            step(SalesPhase.LEAD_GENERATION, HitRate.stated(0.05), 1_000.0, 0.5),
            step(SalesPhase.PROSPECT_QUALIFICATION, HitRate.stated(0.4), 500.0, 10.0),
            step(SalesPhase.ORDER_REALISATION, HitRate.stated(0.25), 0.0, 50.0),
            step(SalesPhase.CLIENT_RETENTION, HitRate.stated(0.5), 100.0, 20.0)),
        1_000.0,
        0.6,
        LIFE);
  }

  static Step step(SalesPhase phase, HitRate rate, Double fixed, Double each) {
    return new Step(phase, rate, fixed, each, Improvement.UNKNOWN);
  }

  /** One phase and nothing else. */
  static IntegralFunnel one(HitRate rate) {
    return new IntegralFunnel(
        List.of(step(SalesPhase.ORDER_REALISATION, rate, null, null)), null, null, NO_LIFE);
  }
}
