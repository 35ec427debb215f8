package org.salesadvisor.effectiveness;

import java.util.List;
import org.salesadvisor.effectiveness.ItemDocument.Acceleration;
import org.salesadvisor.effectiveness.mix.Effect;
import org.salesadvisor.funnel.plan.Estimate;

/**
 * What an acceleration adds.
 *
 * @param cost in units of the currency; null when unknown
 * @param gain after its cost; null when unknown
 */
record AcceleratedEffect(Item.Raise raise, Double cost, Estimate gain) {

  /**
   * Each of an item alone; the usual ones where nobody named any.
   *
   * @param usualShare by which media or message are then raised
   */
  static List<AcceleratedEffect> of(Judged judged, double usualShare) {
    List<Item.Raise> raises =
        judged.item().raises().isEmpty()
            ? List.of(
                new Item.Raise(Acceleration.MEDIA, usualShare, null),
                new Item.Raise(Acceleration.MESSAGE, usualShare, null))
            : judged.item().raises();
    return judged.item().isTrackingGap()
        ? List.of()
        : raises.stream().map(one -> of(judged.effect(), one)).toList();
  }

  private static AcceleratedEffect of(Effect effect, Item.Raise raise) {
    Double cost = cost(effect, raise);
    Estimate now = effect.amount();
    if (cost == null || now == null) {
      return new AcceleratedEffect(raise, cost, null);
    }
    double factor = 1 + raise.share();
    boolean isMedia = raise.kind() == Acceleration.MEDIA;
    Estimate then = effect.accelerated(isMedia ? factor : 1, isMedia ? 1 : factor, cost);
    return new AcceleratedEffect(raise, cost, difference(then, now));
  }

  /** Of the same rate, so that end belongs to end. */
  private static Estimate difference(Estimate then, Estimate now) {
    return new Estimate(
        then.expected() - now.expected(), then.low() - now.low(), then.high() - now.high());
  }

  /** All that somebody named, together: {@code · Π (1 + a)}; null when none or unknown. */
  static Estimate together(Judged judged) {
    double media = 1;
    double message = 1;
    double costs = 0;
    for (Item.Raise one : judged.item().raises()) {
      Double cost = cost(judged.effect(), one);
      if (cost == null) {
        return null;
      }
      media *= one.kind() == Acceleration.MEDIA ? 1 + one.share() : 1;
      message *= one.kind() == Acceleration.MESSAGE ? 1 + one.share() : 1;
      costs += cost;
    }
    return judged.item().raises().isEmpty()
        ? null
        : judged.effect().accelerated(media, message, costs);
  }

  private static Double cost(Effect effect, Item.Raise raise) {
    Double present = effect.figures().cost();
    return raise.cost() != null || present == null
        ? raise.cost()
        : (Double) (present * raise.share());
  }
}
