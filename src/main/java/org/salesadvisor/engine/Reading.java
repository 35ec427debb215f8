package org.salesadvisor.engine;

import java.util.Collection;
import org.salesadvisor.grammar.Operand;

/** Takes a value out of a fact. */
@FunctionalInterface
interface Reading {

  /** The value; null when it is unknown. */
  Object of(Object fact);

  /** What a path leads to that was found to be a field of this type of fact. */
  static Reading along(Operand.Path path, Class<?> fact) {
    if (fact.isEnum()) {
      return it -> it;
    }
    FactField field = FactField.named(fact, path.parts().get(0).text());
    return path.parts().size() == 1 ? field::read : inside(field, path.parts().get(1).text());
  }

  private static Reading inside(FactField field, String part) {
    if (Collection.class.isAssignableFrom(field.componentType())) {
      return fact -> ((Collection<?>) field.read(fact)).size();
    }
    FactField inner = FactField.named(field.componentType(), part);
    return fact -> inner.read(field.read(fact));
  }
}
