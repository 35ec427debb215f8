package org.salesadvisor.impact;

/**
 * One thing that an advice says otherwise.
 *
 * @param part where
 * @param from what it says before; null when it is said only after
 * @param to what it says after; null when it is not said any more
 */
record Change(Part part, String from, String to) implements Comparable<Change> {

  @Override
  public int compareTo(Change other) {
    int byPart = part.compareTo(other.part);
    return byPart != 0 ? byPart : words().compareTo(other.words());
  }

  private String words() {
    return from + "\0" + to;
  }
}
