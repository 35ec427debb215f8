package org.salesadvisor.impact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives equal things one number each, so that sets of them are bits. Safe for many threads. */
final class Numbers<T> {

  private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
  private final List<T> things = new ArrayList<>();

  int of(T thing) {
    Integer known = numbers.get(thing);
    return known != null ? known : numbers.computeIfAbsent(thing, this::add);
  }

  private int add(T thing) {
    synchronized (things) {
      things.add(thing);
      return things.size() - 1;
    }
  }

  /** The things with these numbers. */
  List<T> in(BitSet bits) {
    List<T> found = new ArrayList<>(bits.cardinality());
    synchronized (things) {
      bits.stream().forEach(number -> found.add(things.get(number)));
    }
    return found;
  }
}
