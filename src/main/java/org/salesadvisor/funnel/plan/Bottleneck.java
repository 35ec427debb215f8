package org.salesadvisor.funnel.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where an improvement brings most for its money.
 *
 * @param measure what counts: contribution over the life of clients, else now, else orders
 * @param levers one for each step
 */
public record Bottleneck(Outcome measure, List<Lever> levers) {

  public Bottleneck {
    levers = List.copyOf(levers);
  }

  /** The best for its money; empty when none pays or no price is known. */
  public Optional<Lever> best() {
    return levers.stream()
        .filter(one -> one.gainPerUnit() != null && one.gainPerUnit().expected() > 0)
        .max(Comparator.comparingDouble(one -> one.gainPerUnit().expected()));
  }
}
