package org.salesadvisor.effectiveness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.effectiveness.mix.Attempts;
import org.salesadvisor.effectiveness.mix.Effect;
import org.salesadvisor.effectiveness.mix.Ranking;
import org.salesadvisor.effectiveness.mix.Saturation;
import org.salesadvisor.facts.MixItem;
import org.salesadvisor.facts.NextEuro;
import org.salesadvisor.facts.ResponseLevel;
import org.salesadvisor.facts.Standing;
import org.salesadvisor.funnel.plan.Estimate;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Norms;

/** Computes the signs of items beside each other, and has the rules decide on each. */
final class Judging {

  private final Terms terms;
  private final LoadedRuleSet rules;
  private final Saturation saturation;

  Judging(Terms terms, LoadedRuleSet rules) {
    this.terms = terms;
    this.rules = rules;
    this.saturation = saturation(rules.norms());
  }

  static Saturation saturation(Norms norms) {
    return new Saturation(
        CalculationNorm.SATURATION.value(norms), CalculationNorm.SATURATION_KEPT.value(norms));
  }

  Effect effect(Item item) {
    return new Effect(item.figures(), terms.marginShare(), saturation);
  }

  /** In their order. Gaps in tracking are compared with nothing. */
  List<Judged> judge(List<Item> items) {
    List<Item> ranked =
        items.stream()
            .filter(one -> !one.isTrackingGap() && one.figures().ordering() != null)
            .sorted(Comparator.comparingDouble(one -> -one.figures().ordering().rate()))
            .toList();
    Ranking ranking = ranking(ranked.stream().map(one -> one.figures().ordering()).toList());
    List<Standing> standings = ranking.standings();
    List<List<Integer>> alike = ranking.alike();
    List<Judged> judged = new ArrayList<>();
    for (Item item : items) {
      int place = indexOf(item, ranked);
      Standing standing = place < 0 ? null : standings.get(place);
      judged.add(
          judged(
              item,
              standing,
              place < 0 ? null : (Integer) (place + 1),
              place < 0 ? List.of() : alike.get(place).stream().map(ranked::get).toList()));
    }
    return judged;
  }

  private static int indexOf(Item item, List<Item> ranked) {
    return IntStream.range(0, ranked.size())
        .filter(i -> ranked.get(i) == item)
        .findFirst()
        .orElse(-1);
  }

  private Ranking ranking(List<Proportion> counted) {
    return Ranking.ofRates(counted, falseDiscovery(), fewest());
  }

  private double falseDiscovery() {
    return CalculationNorm.FALSE_DISCOVERY.value(rules.norms());
  }

  private double fewest() {
    return CalculationNorm.FEWEST_EXPECTED.value(rules.norms());
  }

  /** Which of these bring as much for the next euro, as far as chance allows to say. */
  List<List<Integer>> alikeByNextEuro(List<Judged> places) {
    List<Proportion> counted = places.stream().map(one -> one.item().figures().ordering()).toList();
    List<Double> worth = places.stream().map(one -> one.effect().nextEuroPerRate()).toList();
    return new Ranking(counted, worth, falseDiscovery(), fewest()).alike();
  }

  private Judged judged(Item item, Standing standing, Integer rank, List<Item> alike) {
    Effect effect = effect(item);
    Attempts.Stop stop = stop(item);
    MixItem signs =
        new MixItem(
            !item.isTrackingGap(),
            item.targeted(),
            response(item),
            standing,
            nextEuro(effect.nextEuro()),
            effect.isSaturated(),
            stop == null ? null : (Boolean) stop.isExceeded());
    return new Judged(item, effect, stop, standing, rank, alike, Advisor.advise(rules, signs));
  }

  Attempts.Stop stop(Item item) {
    if (item.attempts() == null) {
      return null;
    }
    Double cost = terms.costOfAttempt(item.figures(), item.attempts());
    Double left = terms.leftOfOrder(item.figures());
    boolean isKnown = cost != null && left != null && left > 0;
    return isKnown ? item.attempts().stop(cost, left) : null;
  }

  private ResponseLevel response(Item item) {
    if (item.responding() == null) {
      return null;
    }
    double low = CalculationNorm.LOW_RESPONSE.value(rules.norms());
    return item.responding().wilson95().high() < low ? ResponseLevel.LOW : ResponseLevel.USUAL;
  }

  private static NextEuro nextEuro(Estimate brings) {
    if (brings == null) {
      return null;
    }
    if (brings.low() > 1) {
      return NextEuro.PAYS;
    }
    return brings.high() < 1 ? NextEuro.COSTS : NextEuro.UNCERTAIN;
  }
}
