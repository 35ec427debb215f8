package org.salesadvisor.engine;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every fact of a type that rules can derive, as far as they write it out. */
final class DerivableFacts {

  private DerivableFacts() {}

  /** All of them; empty when one is made of a variable, which may be anything. */
  static Optional<List<Object>> of(Class<?> type, Collection<RuleInfo> rules) {
    List<Object> facts = new ArrayList<>();
    for (RuleInfo rule : rules) {
      for (Derivation derivation : rule.derivations()) {
        if (derivation.type() == type) {
          if (derivation.arguments().stream().anyMatch(it -> it.startsWith("$"))) {
            return Optional.empty();
          }
          facts.add(fact(derivation));
        }
      }
    }
    return Optional.of(facts);
  }

  private static Object fact(Derivation derivation) {
    if (derivation.type().isEnum()) {
      return constant(derivation.type(), derivation.arguments().get(0));
    }
    Constructor<?> constructor = derivation.type().getConstructors()[0];
    Class<?>[] types = constructor.getParameterTypes();
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = value(types[i], derivation.arguments().get(i));
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(derivation + " compiled before", impossible);
    }
  }

  private static Object value(Class<?> type, String literal) {
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(literal);
    } else if (type == boolean.class || type == Boolean.class) {
      return Boolean.valueOf(literal);
    }
    return type.isEnum() ? constant(type, literal) : literal;
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
