package org.salesadvisor.engine;

import java.util.Comparator;

/**
 * Something wrong in a rule set, in words of its author.
 *
 * @param path the file
 * @param line counted from 1, or 0 when the whole file is meant
 * @param code what kind of fault, in UPPER_SNAKE
 * @param message what is wrong and which value, and what to write instead
 */
public record RuleFault(String path, int line, String code, String message)
    implements Comparable<RuleFault> {

  private static final Comparator<RuleFault> BY_PLACE =
      Comparator.comparing(RuleFault::path)
          .thenComparingInt(RuleFault::line)
          .thenComparing(RuleFault::code)
          .thenComparing(RuleFault::message);

  @Override
  public int compareTo(RuleFault other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return path + (line > 0 ? ":" + line : "") + " " + code + ": " + message;
  }
}
