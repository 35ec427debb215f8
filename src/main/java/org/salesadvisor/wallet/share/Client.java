package org.salesadvisor.wallet.share;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An existing client.
 *
 * @param name null when unknown
 * @param segment null when there are no segments
 * @param size such as its number of employees; null when unknown
 * @param salesBefore ours of the year before; null when unknown
 * @param bought by category, each once
 */
public record Client(
    String id, String name, String segment, Double size, Double salesBefore, List<Bought> bought) {

  public Client {
    bought = List.copyOf(bought);
  }

  /** Ours, over all categories. */
  public double sales() {
    return bought.stream().mapToDouble(Bought::sales).sum();
  }

  Map<String, Bought> byCategory() {
    return bought.stream().collect(Collectors.toMap(Bought::category, Function.identity()));
  }
}
