package org.salesadvisor.scenario;

/**
 * Something that came out otherwise than expected.
 *
 * @param what the conclusion, such as {@code loop} or {@code waitsFor LOOP}
 * @param expected what the scenario expects
 * @param actual what came out
 */
public record Difference(String what, String expected, String actual) {

  @Override
  public String toString() {
    return what + ": expected " + expected + ", got " + actual;
  }
}
