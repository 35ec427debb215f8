package org.salesadvisor.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.Money;
import org.salesadvisor.funnel.plan.ClientLife;
import org.salesadvisor.funnel.plan.Forecast;
import org.salesadvisor.funnel.plan.Improvement;
import org.salesadvisor.funnel.plan.IntegralFunnel;
import org.salesadvisor.funnel.plan.Step;
import org.salesadvisor.funnel.plan.Wanted;
import org.salesadvisor.planning.PhaseDocument.ImprovementDocument;
import org.salesadvisor.records.OneCurrency;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Norms;

/** A plan with what it comes to, and with what it would come to with other numbers. */
public final class Planned {

  private final Asked asked;
  private final LoadedRuleSet rules;
  private final Forecast forecast;
  private final List<Forecast> variants;

  private Planned(Asked asked, LoadedRuleSet rules) {
    this.asked = asked;
    this.rules = rules;
    this.forecast = forecast(asked.document(), rules.norms());
    this.variants =
        asked.variants().stream().map(one -> forecast(one.document(), rules.norms())).toList();
  }

  /** Forecasts; a pure function of what is asked and of the norms. */
  public static Planned of(Asked asked, LoadedRuleSet rules) {
    return new Planned(asked, rules);
  }

  Asked asked() {
    return asked;
  }

  LoadedRuleSet rules() {
    return rules;
  }

  Forecast forecast() {
    return forecast;
  }

  /** Of the what-ifs, in their order. */
  List<Forecast> variants() {
    return variants;
  }

  /** Null when the plan has no amounts. */
  String currency() {
    OneCurrency currency = new OneCurrency(new Faults());
    PlanDocument plan = asked.document();
    currency.check("", plan.orderValue());
    currency.check("", plan.client() == null ? null : plan.client().yearlyCost());
    for (PhaseDocument phase : plan.phases()) {
      currency.check("", phase.fixedCost());
      currency.check("", phase.costPerContact());
      currency.check("", phase.improvement() == null ? null : phase.improvement().cost());
    }
    return currency.code();
  }

  static Wanted wanted(PlanDocument plan, Norms norms) {
    WantedDocument wanted = plan.wanted();
    return wanted == null
        ? null
        : new Wanted(
            wanted.orders(),
            Optional.ofNullable(wanted.certaintyShare())
                .orElseGet(() -> CalculationNorm.PLAN_CERTAINTY.value(norms)));
  }

  private static Forecast forecast(PlanDocument plan, Norms norms) {
    Double thousands = plan.targetGroupThousands();
    return Forecast.of(
        new IntegralFunnel(
            plan.phases().stream().map(Planned::step).toList(),
            amount(plan.orderValue()),
            plan.marginShare(),
            life(Optional.ofNullable(plan.client()).orElse(ClientDocument.UNKNOWN), norms)),
        thousands == null ? null : BigDecimal.valueOf(thousands).movePointRight(3).longValueExact(),
        wanted(plan, norms),
        CalculationNorm.PLAN_IMPROVEMENT.value(norms));
  }

  private static ClientLife life(ClientDocument client, Norms norms) {
    return new ClientLife(
        client.ordersPerYear(),
        client.yearlyRetentionShare(),
        client.yearlyDiscountShare(),
        client.years() == null
            ? (int) CalculationNorm.CLIENT_LIFE.value(norms)
            : (int) client.years(),
        amount(client.yearlyCost()));
  }

  private static Step step(PhaseDocument phase) {
    ImprovementDocument improvement = phase.improvement();
    return new Step(
        phase.phase(),
        phase.hitRate().rate(),
        amount(phase.fixedCost()),
        amount(phase.costPerContact()),
        improvement == null
            ? Improvement.UNKNOWN
            : new Improvement(improvement.toRateShare(), amount(improvement.cost())));
  }

  private static Double amount(Money money) {
    return money == null ? null : (Double) money.amount().doubleValue();
  }
}
