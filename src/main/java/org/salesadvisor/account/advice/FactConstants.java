package org.salesadvisor.account.advice;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.SellingMode;

/** Turns the names of constants that were kept into constants again: words are found by them. */
final class FactConstants {

  private static final Map<String, Class<?>> TYPES = new HashMap<>();

  static {
    TYPES.put("buyingClass", BuyingClass.class);
    TYPES.put("sellingMode", SellingMode.class);
    TYPES.put("funnel.signs", FunnelSign.class);
    for (Class<?> type : List.of(Purchase.class, Product.class, Order.class, Relation.class)) {
      for (RecordComponent component : type.getRecordComponents()) {
        String path = FactField.prefix(type) + "." + component.getName();
        constants(component).forEach(constant -> TYPES.put(path, constant));
      }
    }
  }

  private FactConstants() {}

  /** The type of enum that a component holds, itself or in a set. */
  private static Stream<Class<?>> constants(RecordComponent component) {
    Type[] held =
        component.getGenericType() instanceof ParameterizedType several
            ? several.getActualTypeArguments()
            : new Type[] {component.getType()};
    return Arrays.stream(held)
        .filter(type -> type instanceof Class<?> one && one.isEnum())
        .map(type -> (Class<?>) type);
  }

  /** The value of this fact; a name that is no constant any more stays a name. */
  static Object of(String path, Object value) {
    Class<?> type = TYPES.get(path);
    if (type != null && value instanceof List<?> several) {
      return several.stream().map(one -> constant(type, one)).toList();
    }
    return type == null ? value : constant(type, value);
  }

  private static Object constant(Class<?> type, Object name) {
    return Stream.<Object>of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElse(name);
  }
}
