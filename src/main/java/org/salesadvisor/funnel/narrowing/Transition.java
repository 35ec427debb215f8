package org.salesadvisor.funnel.narrowing;

/**
 * A step of the funnel between two counts; those in between are not counted.
 *
 * @param from out of whom
 * @param to who came through
 */
public record Transition(Count from, Count to) {

  @Override
  public String toString() {
    return from + " → " + to;
  }
}
