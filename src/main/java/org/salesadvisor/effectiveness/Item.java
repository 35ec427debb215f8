package org.salesadvisor.effectiveness;

import java.util.List;
import org.salesadvisor.effectiveness.ItemDocument.Acceleration;
import org.salesadvisor.effectiveness.mix.Attempts;
import org.salesadvisor.effectiveness.mix.ItemFigures;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * An item of a mix, or a channel of a dataset.
 *
 * @param name null for what has no channel at all
 * @param mix null for a channel that is no item of the mixes
 * @param isTrackingGap whether it is no channel, but what nobody assigned
 * @param targeted null when unknown
 * @param attempts null when unknown
 * @param raises what could be raised; none for the usual ones
 */
record Item(
    String name,
    Mix mix,
    boolean isTrackingGap,
    ItemFigures figures,
    Boolean targeted,
    Attempts attempts,
    List<Raise> raises) {

  Item {
    raises = List.copyOf(raises);
  }

  /**
   * An acceleration.
   *
   * @param share by which it raises
   * @param cost in units of the currency; null when unknown
   */
  record Raise(Acceleration kind, double share, Double cost) {}

  /** Those of the contacted who responded; null when unknown. */
  Proportion responding() {
    return figures.responding();
  }

  /** Both as one. */
  Item plus(Item other) {
    return new Item(
        name,
        null,
        isTrackingGap,
        figures.plus(other.figures),
        targeted,
        attempts == null || other.attempts == null ? null : attempts.plus(other.attempts),
        List.of());
  }

  Item named(String other) {
    return new Item(other, null, isTrackingGap, figures, targeted, attempts, List.of());
  }
}
