package org.salesadvisor.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;

/**
 * What a rule does when it fires: it inserts the facts that its author wrote down. They are made
 * here from what was read, so that nothing of a rule file is ever compiled as Java.
 */
final class Insertion implements Consequence<ConsequenceContext> {

  /** Makes one fact of a match. */
  private interface Maker {
    Object make(ConsequenceContext context) throws ReflectiveOperationException;
  }

  private final List<Maker> makers = new ArrayList<>();

  /**
   * @param rule whose derivations were checked: number, types and names of the arguments
   */
  Insertion(RuleInfo rule) {
    rule.derivations().forEach(derivation -> makers.add(maker(derivation)));
  }

  @Override
  public String getName() {
    return "default";
  }

  @Override
  public void evaluate(ConsequenceContext context, ValueResolver resolver)
      throws ReflectiveOperationException {
    facts(context).forEach(context::insert);
  }

  /** The facts of a match, not yet inserted. */
  List<Object> facts(ConsequenceContext context) throws ReflectiveOperationException {
    List<Object> facts = new ArrayList<>(makers.size());
    for (Maker maker : makers) {
      facts.add(maker.make(context));
    }
    return facts;
  }

  /** The fact of a derivation; empty when it is made of a variable, which may be anything. */
  static Optional<Object> fact(Derivation derivation) {
    if (derivation.arguments().stream().anyMatch(argument -> argument.startsWith("$"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker(derivation).make(null));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(derivation + " was checked", impossible);
    }
  }

  private static Maker maker(Derivation derivation) {
    Class<?> type = derivation.type();
    if (type.isEnum()) {
      Object constant = constant(type, derivation.arguments().get(0));
      return context -> constant;
    }
    List<RecordComponent> components = FactTypes.components(type);
    Constructor<?> constructor = constructor(type, components);
    List<Maker> arguments = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      arguments.add(argument(components.get(i).getType(), derivation.arguments().get(i)));
    }
    return context -> {
      Object[] values = new Object[arguments.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments.get(i).make(context);
      }
      return constructor.newInstance(values);
    };
  }

  private static Constructor<?> constructor(Class<?> type, List<RecordComponent> components) {
    try {
      return type.getConstructor(
          components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("every record has its canonical constructor", impossible);
    }
  }

  private static Maker argument(Class<?> type, String argument) {
    if (argument.startsWith("$")) {
      return context -> context.get(context.getDeclaration(argument));
    }
    Object value = literal(type, argument);
    return context -> value;
  }

  private static Object literal(Class<?> type, String argument) {
    if (type == String.class) {
      return argument;
    } else if (type == int.class || type == Integer.class) {
      return Integer.valueOf(argument);
    } else if (type == boolean.class || type == Boolean.class) {
      return Boolean.valueOf(argument);
    } else if (type == double.class || type == Double.class) {
      return Double.valueOf(argument);
    }
    return constant(type, argument);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Object constant(Class<?> type, String name) {
    return Enum.valueOf((Class) type, name);
  }
}
