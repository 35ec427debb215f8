package org.salesadvisor.account.advice;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;

/** Reads a fact of one decision by its path. */
final class FactReader {

  private static final Map<String, Class<?>> TYPES =
      Stream.of(Purchase.class, Product.class, Order.class, Relation.class)
          .collect(Collectors.toMap(FactField::prefix, Function.identity()));

  private final Trace trace;

  FactReader(Trace trace) {
    this.trace = trace;
  }

  /** The fact with this path and its value, null when unknown. */
  FactValue read(String path) {
    String[] parts = path.split("\\.", 2);
    Class<?> type = TYPES.get(parts[0]);
    Object record = type == null ? null : trace.given(type);
    Object value = record == null ? null : FactField.named(type, parts[1]).read(record);
    return new FactValue(path, value);
  }
}
