package org.salesadvisor.effectiveness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesadvisor.effectiveness.mix.Attempts;
import org.salesadvisor.effectiveness.mix.Effect;
import org.salesadvisor.effectiveness.mix.ItemFigures;
import org.salesadvisor.facts.conclusion.Canvassing;
import org.salesadvisor.funnel.plan.Estimate;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** A mix with what its items bring, beside each other and all together. */
public final class Assessment {

  private final Asked asked;
  private final LoadedRuleSet rules;
  private final Judging judging;
  private final List<Judged> items;
  private final List<Judged> split;

  private Assessment(Asked asked, LoadedRuleSet rules) {
    this.asked = asked;
    this.rules = rules;
    this.judging = new Judging(asked.scope().terms(), rules);
    this.items = judging.judge(asked.scope().items());
    this.split = judging.judge(splitItems());
  }

  /** Assesses; a pure function of what is asked and of the rule set. */
  public static Assessment of(Asked asked, LoadedRuleSet rules) {
    return new Assessment(asked, rules);
  }

  /** Cold work and warm work, where both or one of them is told. */
  private List<Item> splitItems() {
    if (!asked.scope().split().isEmpty()) {
      return asked.scope().split();
    }
    boolean isCold = of(Canvassing.COLD).findAny().isPresent();
    return isCold
        ? Stream.of(Canvassing.COLD, Canvassing.WARM)
            .flatMap(kind -> of(kind).reduce(Item::plus).map(it -> it.named(kind.name())).stream())
            .toList()
        : List.of();
  }

  private Stream<Item> of(Canvassing kind) {
    return items.stream()
        .filter(one -> !one.item().isTrackingGap())
        .filter(one -> kind.name().equals(one.advice().canvassing().value()))
        .map(Judged::item);
  }

  Scope scope() {
    return asked.scope();
  }

  LoadedRuleSet rules() {
    return rules;
  }

  List<Judged> items() {
    return items;
  }

  /** Cold work and warm work; one or none where no more is told. */
  List<Judged> split() {
    return split;
  }

  /** All items together; null when there are none. */
  Item total() {
    if (scope().whole() != null) {
      return scope().whole();
    }
    List<Item> whole = scope().split().isEmpty() ? scope().items() : scope().split();
    return whole.stream().reduce(Item::plus).map(one -> one.named(null)).orElse(null);
  }

  /** How often people were tried, over all items; null when unknown. */
  Attempts attempts() {
    return total() == null ? null : total().attempts();
  }

  /** Over all items; null when unknown. */
  Attempts.Stop stop() {
    return total() == null ? null : judging.stop(total());
  }

  /** What all items bring; null when one of them is not known. */
  Estimate effect() {
    if (scope().whole() != null) {
      return judging.effect(scope().whole()).amount();
    }
    List<Estimate> effects = new ArrayList<>();
    items.forEach(one -> effects.add(one.effect().amount()));
    return Effect.sum(effects);
  }

  /** What nobody assigned to any channel; null when nothing. */
  ItemFigures gap() {
    return scope().items().stream()
        .filter(Item::isTrackingGap)
        .map(Item::figures)
        .reduce(ItemFigures::plus)
        .orElse(null);
  }

  /** Those for which the next euro has a known return, the greatest first; never a gap. */
  List<Judged> nextEuro() {
    return items.stream()
        .filter(one -> !one.item().isTrackingGap() && one.effect().nextEuro() != null)
        .sorted(Comparator.comparingDouble(one -> -one.effect().nextEuro().expected()))
        .toList();
  }

  /** Those that chance may have put behind the best place for the next euro. */
  List<Judged> alikeToBest() {
    List<Judged> places = nextEuro();
    return places.isEmpty()
        ? List.of()
        : judging.alikeByNextEuro(places).get(0).stream().map(places::get).toList();
  }

  /** A what-if with its effects. */
  record Outcome(Asked.Changed changed, List<Optional<Estimate>> effects, Estimate total) {}

  /** Of the what-ifs, in their order. */
  List<Outcome> variants() {
    return asked.variants().stream().map(this::outcome).toList();
  }

  private Outcome outcome(Asked.Changed changed) {
    List<Estimate> effects = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      effects.add(
          items
              .get(i)
              .effect()
              .changed(
                  changed.scope().items().get(i).figures(), changed.scope().terms().marginShare()));
    }
    return new Outcome(
        changed, effects.stream().map(Optional::ofNullable).toList(), Effect.sum(effects));
  }
}
