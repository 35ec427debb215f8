package org.salesadvisor.rules;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;

/** Makes given facts out of values by path; what is not named is unknown. */
final class Facts {

  private static final List<Class<? extends Record>> TYPES =
      List.of(Purchase.class, Product.class, Order.class, Relation.class);

  private Facts() {}

  static List<Object> of(Map<String, Object> valueByPath) {
    return TYPES.stream().<Object>map(type -> of(type, valueByPath)).toList();
  }

  static Record of(Class<? extends Record> type, Map<String, Object> valueByPath) {
    String prefix = type.getSimpleName().toLowerCase() + ".";
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(c -> valueByPath.get(prefix + c.getName())).toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalArgumentException(type + " from " + valueByPath, wrong);
    }
  }
}
