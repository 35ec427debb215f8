package org.salesadvisor.account.profile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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

  static Kind of(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == Set.class) {
      return new SetKind(of((Class<?>) argument(component), ""));
    }
    if (type == List.class) {
      return new ListKind(of((Class<?>) argument(component), ""), LONGEST_LIST);
    }
    return of(type, component.getName());
  }

  private static Type argument(RecordComponent component) {
    return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }

  private static Kind of(Class<?> type, String name) {
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
      return shape(type);
    }
    throw new IllegalStateException("no kind of value for " + type);
  }

  private static Kind shape(Class<?> type) {
    return new RecordShape<>(type);
  }
}
