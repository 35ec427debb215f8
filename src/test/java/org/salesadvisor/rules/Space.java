package org.salesadvisor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The whole product of the equivalence classes of some facts: each fact by path with a value of
 * every class, the unknown first.
 */
final class Space {

  private final List<String> paths = new ArrayList<>();
  private final List<List<Object>> classes = new ArrayList<>();

  /** Adds a fact; unknown (null) is a class of every fact and comes first by itself. */
  Space with(String path, Object... values) {
    paths.add(path);
    List<Object> all = new ArrayList<>();
    all.add(null);
    all.addAll(Arrays.asList(values));
    classes.add(all);
    return this;
  }

  List<String> paths() {
    return paths;
  }

  List<Object> classes(String path) {
    return classes.get(paths.indexOf(path));
  }

  long size() {
    return classes.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
  }

  /** Gives every point with its known facts by path. */
  void forEach(BiConsumer<Point, Map<String, Object>> action) {
    forEach(new int[paths.size()], 0, action);
  }

  private void forEach(int[] at, int depth, BiConsumer<Point, Map<String, Object>> action) {
    if (depth == at.length) {
      Point point = new Point(at.clone());
      action.accept(point, facts(point));
      return;
    }
    for (at[depth] = 0; at[depth] < classes.get(depth).size(); at[depth]++) {
      forEach(at, depth + 1, action);
    }
  }

  Map<String, Object> facts(Point point) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < paths.size(); i++) {
      Object value = classes.get(i).get(point.at()[i]);
      if (value != null) {
        facts.put(paths.get(i), value);
      }
    }
    return facts;
  }

  /** The points that differ from this one in this fact alone, in which it is known. */
  List<Point> known(Point point, String path) {
    int axis = paths.indexOf(path);
    List<Point> points = new ArrayList<>();
    for (int i = 1; i < classes.get(axis).size(); i++) {
      int[] at = point.at().clone();
      at[axis] = i;
      points.add(new Point(at));
    }
    return points;
  }

  /** A place in the product; places compare by their coordinates. */
  record Point(int[] at) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Point point && Arrays.equals(point.at, at);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(at);
    }
  }

  static Map<String, Object> merged(Map<String, Object> a, Map<String, Object> b) {
    Map<String, Object> merged = new HashMap<>(a);
    merged.putAll(b);
    return merged;
  }
}
