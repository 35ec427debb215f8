package org.salesadvisor.records;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;

/** Chooses the kind of value by the type of a component, and of shares by their name. */
final class ComponentKinds {

  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_LIST = 10_000;

  private ComponentKinds() {}

  static Kind of(RecordComponent component, MethodHandles.Lookup lookup) {
    Class<?> type = component.getType();
    if (type == Set.class) {
      return new SetKind(of(argument(component, 0), "", lookup));
    }
    if (type == List.class) {
      return list(component, lookup);
    }
    if (type == ListOr.class) {
      return new ListOrKind(
          list(component, lookup), new RecordShape<>(argument(component, 1), lookup));
    }
    return of(type, component.getName(), lookup);
  }

  private static ListKind list(RecordComponent component, MethodHandles.Lookup lookup) {
    return new ListKind(
        of(argument(component, 0), "", lookup),
        most(component),
        component.isAnnotationPresent(KeepsPlaces.class));
  }

  private static int most(RecordComponent component) {
    AtMost said = component.getAnnotation(AtMost.class);
    return said == null ? LONGEST_LIST : said.value();
  }

  private static Class<?> argument(RecordComponent component, int at) {
    return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[at];
  }

  private static Kind of(Class<?> type, String name, MethodHandles.Lookup lookup) {
    if (type == Boolean.class) {
      return Kinds.TRUTH;
    } else if (type == Double.class) {
      return name.endsWith("Share") ? Kinds.SHARE : Kinds.QUANTITY;
    } else if (type == Integer.class) {
      return Kinds.COUNT;
    } else if (type == Long.class) {
      return Kinds.LARGE_COUNT;
    } else if (type == Instant.class) {
      return Kinds.MOMENT;
    } else if (type == String.class) {
      return new TextKind(LONGEST_TEXT);
    } else if (type == Money.class) {
      return new MoneyKind();
    } else if (type.isEnum()) {
      return new ConstantKind(type, FunnelSign.COMPUTED);
    } else if (type.isRecord()) {
      return shape(type, lookup);
    }
    throw new IllegalStateException("no kind of value for " + type);
  }

  private static Kind shape(Class<?> type, MethodHandles.Lookup lookup) {
    return new RecordShape<>(type, lookup);
  }
}
