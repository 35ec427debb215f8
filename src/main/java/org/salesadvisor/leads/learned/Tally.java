package org.salesadvisor.leads.learned;

/** How many leads there are, and how many of them were won. For one thread. */
final class Tally {

  private long all;
  private long won;

  void add(boolean isWon) {
    all++;
    won += isWon ? 1 : 0;
  }

  void add(Tally other) {
    all += other.all;
    won += other.won;
  }

  /** Of won ones; 0 when there is none at all. */
  double share() {
    return all == 0 ? 0 : won / (double) all;
  }

  long all() {
    return all;
  }

  long won() {
    return won;
  }

  long notWon() {
    return all - won;
  }
}
