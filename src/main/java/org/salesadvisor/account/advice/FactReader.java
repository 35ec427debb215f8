package org.salesadvisor.account.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;

/** Reads a fact of one decision by its path. */
final class FactReader {

  private record Place(Class<?> type, FactField field) {}

  private static final Map<String, Place> PLACES = new HashMap<>();

  static {
    for (Class<?> type : List.of(Purchase.class, Product.class, Order.class, Relation.class)) {
      for (var component : type.getRecordComponents()) {
        FactField field = FactField.named(type, component.getName());
        PLACES.put(field.path(), new Place(type, field));
      }
    }
  }

  private final Trace trace;

  FactReader(Trace trace) {
    this.trace = trace;
  }

  /** The fact with this path and its value, null when unknown. */
  FactValue read(String path) {
    Place place = PLACES.get(path);
    Object record = place == null ? null : trace.given(place.type());
    return new FactValue(path, record == null ? null : place.field().read(record));
  }
}
