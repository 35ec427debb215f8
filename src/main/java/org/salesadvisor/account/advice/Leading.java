package org.salesadvisor.account.advice;

import java.util.Set;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.SellingMode;

/** The four conclusions that others build on and that explain themselves. */
final class Leading {

  private static final Set<String> NAMES = Set.of("loop", "koop", "buyingClass", "sellingMode");

  private Leading() {}

  static boolean is(Object fact) {
    return fact instanceof Loop
        || fact instanceof Koop
        || fact instanceof BuyingClass
        || fact instanceof SellingMode;
  }

  /** Whether another conclusion read such a fact. */
  static boolean is(FactValue read) {
    return NAMES.contains(read.path());
  }

  /** Such a fact as another conclusion reads it. */
  static FactValue value(Object fact) {
    if (fact instanceof Loop loop) {
      return new FactValue("loop", loop.level());
    } else if (fact instanceof Koop koop) {
      return new FactValue("koop", koop.position());
    }
    return new FactValue(FactField.prefix(((Enum<?>) fact).getDeclaringClass()), fact);
  }
}
