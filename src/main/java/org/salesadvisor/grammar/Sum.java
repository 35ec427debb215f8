package org.salesadvisor.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * One side of a comparison: values that are added, subtracted or multiplied, mostly just one.
 *
 * @param operands at least one
 * @param signs {@code +}, {@code -} or {@code *} between them
 */
public record Sum(List<Operand> operands, List<Character> signs) {

  public Sum {
    operands = List.copyOf(operands);
    signs = List.copyOf(signs);
  }

  /** Of its first word. */
  public Place place() {
    return operands.get(0).place();
  }

  /** Whether it is one value, with nothing to count. */
  public boolean isSingle() {
    return operands.size() == 1;
  }

  /** Its first value, which is all when it {@link #isSingle()}. */
  public Operand first() {
    return operands.get(0);
  }

  /** As it is written. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      if (i > 0) {
        words.add(signs.get(i - 1).toString());
      }
      words.add(operands.get(i).toString());
    }
    return String.join(" ", words);
  }
}
