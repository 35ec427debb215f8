package org.salesadvisor.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.funnel.plan.Bottleneck;
import org.salesadvisor.funnel.plan.Forecast;
import org.salesadvisor.funnel.plan.Lever;
import org.salesadvisor.funnel.plan.NeededGroup;
import org.salesadvisor.funnel.plan.Outcome;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.planning.HitRateDocument.Source;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Texts;

/** What a forecast means, in words. */
final class PlanTold {

  private final Planned planned;
  private final PlanDocument plan;
  private final Forecast forecast;
  private final Texts texts;
  private final Language language;

  PlanTold(Planned planned, Language language) {
    this.planned = planned;
    this.plan = planned.asked().document();
    this.forecast = planned.forecast();
    this.texts = planned.rules().texts(language);
    this.language = language;
  }

  private String words(PlanningMessage key, Object... values) {
    return key.with(values).text(language);
  }

  private String phase(int step) {
    PhaseDocument one = plan.phases().get(step);
    return one.name() != null ? one.name() : texts.name("SALES_PHASE_" + one.phase());
  }

  private static String number(double value) {
    return Figures.plain(value, Math.abs(value) < 10 ? 2 : 0);
  }

  /** Why an order has no price, or no highest one; null when it has. */
  String noLimit() {
    if (forecast.targetGroup() == null || forecast.withoutOrders() < 0.025) {
      return null;
    }
    return forecast.outcomes().get(Outcome.ORDERS).expected() <= 0
        ? words(PlanningMessage.NO_ORDERS)
        : words(PlanningMessage.NO_UPPER_LIMIT, Figures.percent(forecast.withoutOrders()));
  }

  String wanted(NeededGroup needed) {
    String certainty = Figures.percent(needed.wanted().certainty());
    if (needed.obstacle() == null) {
      return words(
          PlanningMessage.REACHED_BY,
          needed.wanted().orders(),
          certainty,
          Figures.plain(needed.targetGroup() / 1000.0, 3),
          Figures.plain(Math.ceil(needed.onAverage()) / 1000.0, 3));
    }
    return switch (needed.obstacle()) {
      case NOBODY_COMES_THROUGH ->
          words(PlanningMessage.NOBODY_COMES_THROUGH, phase(needed.step()));
      case NOTHING_IS_CERTAIN -> words(PlanningMessage.NOTHING_IS_CERTAIN);
      case MORE_THAN_THERE_ARE ->
          words(PlanningMessage.MORE_THAN_THERE_ARE, NeededGroup.MOST / 1000);
    };
  }

  String bottleneck(Bottleneck found) {
    return found
        .best()
        .map(best -> best(found.measure(), best))
        .orElseGet(
            () -> {
              boolean isPriced = found.levers().stream().allMatch(one -> one.price() != null);
              return words(isPriced ? PlanningMessage.NOTHING_PAYS : PlanningMessage.NO_PRICE);
            });
  }

  private String best(Outcome measure, Lever best) {
    String currency = planned.currency();
    Message gain =
        gain(measure)
            .with(
                number(best.gain().expected()),
                currency,
                number(best.price()),
                number(best.gainPerUnit().expected()));
    String told =
        words(
            PlanningMessage.BEST,
            phase(best.step()),
            Figures.percent(best.from()),
            Figures.percent(best.to()),
            gain,
            Figures.percent(best.bestShare()));
    return best.isPriceAssumed() ? told + " " + words(PlanningMessage.PRICE_IS_ASSUMED) : told;
  }

  private static PlanningMessage gain(Outcome measure) {
    return switch (measure) {
      case LIFE_CONTRIBUTION -> PlanningMessage.BEST_FOR_LIFE;
      case CONTRIBUTION -> PlanningMessage.BEST_FOR_CONTRIBUTION;
      default -> PlanningMessage.BEST_FOR_ORDERS;
    };
  }

  /** What the figures rest on. */
  List<String> assumptions() {
    List<String> told = new ArrayList<>();
    told.add(words(PlanningMessage.ASSUMED_INTERVAL, Forecast.DRAWS));
    told.add(words(PlanningMessage.ASSUMED_RATES));
    IntStream.range(0, plan.phases().size()).forEach(step -> told.add(rate(step)));
    if (forecast.outcomes().containsKey(Outcome.LIFE_CONTRIBUTION)) {
      told.add(life());
    }
    if (forecast.bottleneck() != null) {
      told.add(
          words(
              PlanningMessage.ASSUMED_IMPROVEMENT,
              Figures.percent(CalculationNorm.PLAN_IMPROVEMENT.value(planned.rules().norms()))));
      if (forecast.bottleneck().levers().stream().anyMatch(Lever::isPriceAssumed)) {
        told.add(words(PlanningMessage.ASSUMED_PRICE));
      }
    }
    return told;
  }

  private String rate(int step) {
    HitRateDocument rate = plan.phases().get(step).hitRate();
    Proportion own = rate.own();
    return switch (rate.source()) {
      case STATED -> words(PlanningMessage.ASSUMED_STATED, phase(step));
      case COUNTED, NEXT_GROUP ->
          words(
              PlanningMessage.ASSUMED_NEXT,
              phase(step),
              rate.total().k(),
              rate.total().n(),
              rate.source() == Source.COUNTED ? 1 : rate.groups());
      case SHRUNK ->
          words(PlanningMessage.ASSUMED_GROUP, phase(step), rate.group(), own.k(), own.n());
    };
  }

  private String life() {
    ClientDocument client = plan.client();
    int years =
        client.years() == null
            ? (int) CalculationNorm.CLIENT_LIFE.value(planned.rules().norms())
            : client.years();
    return words(
        PlanningMessage.ALSO_OVER_LIFE, years, Figures.percent(client.yearlyDiscountShare()));
  }

  /** All that outcomes wait for, once each. */
  Set<String> missing() {
    Set<String> missing = new LinkedHashSet<>();
    for (Outcome outcome : Outcome.values()) {
      missing.addAll(new Needs(plan).of(outcome));
    }
    return missing;
  }
}
