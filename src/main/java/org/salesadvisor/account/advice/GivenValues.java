package org.salesadvisor.account.advice;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;

/** The facts that one decision was given, each read once, and where they came from. */
final class GivenValues {

  private static final Map<String, FactField> BY_PATH = new HashMap<>();

  static {
    for (Class<?> type : List.of(Purchase.class, Product.class, Order.class, Relation.class)) {
      for (var component : type.getRecordComponents()) {
        FactField field = FactField.named(type, component.getName());
        BY_PATH.put(field.path(), field);
      }
    }
  }

  /** Null when what was given stands in the grounds already. */
  private final Trace trace;

  private final Origins origins;
  private final Map<FactField, FactValue> read = new IdentityHashMap<>(32);

  GivenValues(Trace trace, Origins origins) {
    this.trace = trace;
    this.origins = origins;
  }

  /** Of an advice that was kept: its grounds hold the values. */
  static GivenValues kept(Origins origins) {
    return new GivenValues(null, origins);
  }

  Origins origins() {
    return origins;
  }

  /** The fact with its value, null when unknown. */
  FactValue of(FactField field) {
    FactValue value = read.get(field);
    if (value == null) {
      Object record = trace.given(field.type());
      value = new FactValue(field.path(), record == null ? null : field.read(record));
      read.put(field, value);
    }
    return value;
  }

  /** The fact with this path and its value, null when unknown. */
  FactValue of(String path) {
    FactField field = BY_PATH.get(path);
    return field == null ? new FactValue(path, null) : of(field);
  }
}
