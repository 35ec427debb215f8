package org.salesadvisor.verification;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Facts as authors write them. */
final class Shown {

  private Shown() {}

  /** Such as {@code Loop( 2 )} or {@code SellingMode.SOLUTION}. */
  static String of(Object fact) {
    Class<?> type = fact.getClass();
    if (fact instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
    String values =
        Arrays.stream(type.getRecordComponents())
            .map(component -> value(component, fact))
            .collect(Collectors.joining(", "));
    return type.getSimpleName() + (values.isEmpty() ? "()" : "( " + values + " )");
  }

  private static String value(RecordComponent component, Object fact) {
    try {
      return String.valueOf(component.getAccessor().invoke(fact));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(component + " can be read", impossible);
    }
  }
}
