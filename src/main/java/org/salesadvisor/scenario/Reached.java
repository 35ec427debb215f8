package org.salesadvisor.scenario;

/**
 * How much of something was reached.
 *
 * @param count so many
 * @param total of so many
 */
public record Reached(int count, int total) {

  /** 0 to 1; of nothing all is reached. */
  public double share() {
    return total == 0 ? 1 : (double) count / total;
  }

  Reached plus(Reached other) {
    return new Reached(count + other.count, total + other.total);
  }
}
