package org.salesadvisor.grammar;

import java.util.List;

/**
 * A fact that is inserted: {@code new Loop( 2 )} or {@code SellingMode.SOLUTION}.
 *
 * @param place of its first word
 * @param type the name of the fact
 * @param constant the constant; null when it is made anew
 * @param arguments what it is made of
 */
public record WrittenFact(Place place, Word type, Word constant, List<Operand> arguments) {

  public WrittenFact {
    arguments = List.copyOf(arguments);
  }
}
