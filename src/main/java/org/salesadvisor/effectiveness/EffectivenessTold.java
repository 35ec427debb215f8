package org.salesadvisor.effectiveness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.salesadvisor.effectiveness.mix.Attempts;
import org.salesadvisor.effectiveness.mix.Effect;
import org.salesadvisor.effectiveness.mix.ItemFigures;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.funnel.plan.Estimate;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.CalculationNorm;

/** What the figures of a mix mean, in words. */
final class EffectivenessTold {

  private final Assessment assessment;
  private final String currency;
  private final Language language;

  EffectivenessTold(Assessment assessment, Language language) {
    this.assessment = assessment;
    this.currency = assessment.scope().terms().currency();
    this.language = language;
  }

  private String words(EffectivenessMessage key, Object... values) {
    return key.with(values).text(language);
  }

  private static String number(double value) {
    return Figures.plain(value, Math.abs(value) < 100 ? 2 : 0);
  }

  private String currencyOrNone() {
    return currency == null ? "" : currency;
  }

  /** The name of an item as people say it. */
  String name(Item item) {
    String name = item.name();
    if (name == null) {
      return words(EffectivenessMessage.UNKNOWN_ITEM);
    }
    if (name.equals(EffectivenessMessage.COLD.name())
        || name.equals(EffectivenessMessage.WARM.name())) {
      return words(EffectivenessMessage.valueOf(name));
    }
    return Arrays.stream(ItemWord.values())
        .filter(word -> item.mix() != null && word.name().equals(name))
        .findFirst()
        .map(word -> word.with().text(language))
        .orElse(name);
  }

  private String names(List<Item> items) {
    return items.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /** Null when nothing lacks a channel. */
  String gap() {
    ItemFigures gap = assessment.gap();
    if (gap == null || gap.contacts() == null || gap.contacts() == 0) {
      return null;
    }
    Long all = assessment.total().figures().contacts();
    String share = all == null || all == 0 ? "?" : Figures.percent(gap.contacts() / (double) all);
    return words(
        EffectivenessMessage.GAP,
        gap.contacts(),
        share,
        gap.orders() == null ? "?" : (Object) gap.orders());
  }

  String ranking(List<Judged> ranked) {
    if (ranked.isEmpty()) {
      return words(EffectivenessMessage.NOTHING_RANKED);
    }
    Judged first = ranked.get(0);
    if (ranked.size() == 1) {
      return words(EffectivenessMessage.ONE_ITEM, name(first.item()));
    }
    return first.alike().isEmpty()
        ? words(EffectivenessMessage.BEST, name(first.item()))
        : words(EffectivenessMessage.ALIKE, name(first.item()), names(first.alike()));
  }

  String nextEuro() {
    List<Judged> places = assessment.nextEuro();
    if (places.isEmpty()) {
      return words(EffectivenessMessage.NEXT_EURO_UNKNOWN);
    }
    Estimate brings = places.get(0).effect().nextEuro();
    List<Item> alike = assessment.alikeToBest().stream().map(Judged::item).toList();
    return words(
        brings.high() < 1
            ? EffectivenessMessage.NEXT_EURO_COSTS
            : alike.isEmpty()
                ? EffectivenessMessage.NEXT_EURO_BEST
                : EffectivenessMessage.NEXT_EURO_ALIKE,
        name(places.get(0).item()),
        currencyOrNone(),
        number(brings.expected()),
        number(brings.low()),
        number(brings.high()),
        names(alike));
  }

  /** Cold work beside warm work; null where one of them is not told. */
  String beside() {
    if (assessment.split().size() < 2) {
      return null;
    }
    Judged cold = assessment.split().get(0);
    Judged warm = assessment.split().get(1);
    List<String> told = new ArrayList<>();
    if (cold.item().figures().ordering() != null && warm.item().figures().ordering() != null) {
      told.add(words(EffectivenessMessage.COLD_BESIDE_WARM, ordering(cold), ordering(warm)));
    }
    Double calls = perOrder(cold.item().attempts());
    Double warmCalls = perOrder(warm.item().attempts());
    if (calls != null && warmCalls != null) {
      told.add(
          words(
              EffectivenessMessage.CALLS_BESIDE,
              Figures.plain(calls, 1),
              Figures.plain(warmCalls, 1)));
    }
    Double cost = costPerOrder(cold);
    Double warmCost = costPerOrder(warm);
    if (cost != null && warmCost != null) {
      told.add(
          words(
              EffectivenessMessage.COST_BESIDE, number(cost), number(warmCost), currencyOrNone()));
    }
    return told.isEmpty() ? null : String.join(" ", told);
  }

  private static String ordering(Judged one) {
    Proportion rate = one.item().figures().ordering();
    return Figures.plain(100 * rate.rate(), 2) + " %";
  }

  private static Double perOrder(Attempts attempts) {
    return attempts == null ? null : attempts.perOrder();
  }

  private static Double costPerOrder(Judged one) {
    Effect effect = one.effect();
    Estimate cost = effect.costOfOne(effect.figures().ordering());
    return cost == null ? null : cost.expected();
  }

  String stop(Attempts attempts, Attempts.Stop stop) {
    if (stop == null) {
      return words(EffectivenessMessage.STOP_UNKNOWN);
    }
    if (stop.afterAttempt() == attempts.byNumber().size() && stop.beyond().isEmpty()) {
      return words(EffectivenessMessage.STOP_NEVER, Figures.percent(stop.breakEvenShare()));
    }
    return stop.afterAttempt() == 0 ? stopAtOnce(stop) : stopAfter(stop);
  }

  private String stopAtOnce(Attempts.Stop stop) {
    return words(
        EffectivenessMessage.STOP_AT_ONCE,
        Figures.percent(stop.breakEvenShare()),
        stop.beyond().n(),
        stop.beyond().k(),
        number(stop.savedAmount()),
        currencyOrNone());
  }

  private String stopAfter(Attempts.Stop stop) {
    return words(
        EffectivenessMessage.STOP_AFTER,
        stop.afterAttempt(),
        Figures.percent(stop.breakEvenShare()),
        stop.surely(),
        stop.perhaps(),
        stop.beyond().n(),
        stop.beyond().k(),
        number(stop.savedAmount()),
        currencyOrNone());
  }

  /** What the figures rest on. */
  List<String> assumptions() {
    var norms = assessment.rules().norms();
    List<String> told = new ArrayList<>();
    assessment.scope().gaps().forEach(gap -> told.add(gap.text(language)));
    told.add(words(EffectivenessMessage.ASSUMED_FORMULA));
    told.add(
        words(
            EffectivenessMessage.ASSUMED_SATURATION,
            number(CalculationNorm.SATURATION.value(norms)),
            Figures.percent(CalculationNorm.SATURATION_KEPT.value(norms))));
    if (assessment.items().stream().anyMatch(one -> one.item().figures().frequency() == null)) {
      told.add(words(EffectivenessMessage.ASSUMED_ONCE));
    }
    told.add(words(EffectivenessMessage.ASSUMED_PRICE));
    boolean isWeighed = assessment.items().stream().anyMatch(one -> one.stop() != null);
    if (assessment.scope().terms().marginShare() == null
        && (isWeighed || assessment.stop() != null)) {
      told.add(words(EffectivenessMessage.ASSUMED_WHOLE_VALUE));
    }
    return told;
  }
}
