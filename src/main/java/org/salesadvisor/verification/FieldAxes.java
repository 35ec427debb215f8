package org.salesadvisor.verification;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.engine.GivenTest;
import org.salesadvisor.engine.RuleModel;

/** Cuts the fields of given records into classes by the tests that rules make on them. */
final class FieldAxes {

  /** More combinations of values are not tried; what is left out is said. */
  private static final int MOST_TRIALS = 300_000;

  private final Guards guards;

  private FieldAxes(Guards guards) {
    this.guards = guards;
  }

  /** The axes of all fields that rules test. */
  static List<Axis> of(RuleModel model) {
    return new FieldAxes(new Guards(model)).axes(model.tests());
  }

  private List<Axis> axes(List<GivenTest> tests) {
    List<Axis> axes = new ArrayList<>();
    for (Class<? extends Record> type : Given.RECORDS) {
      List<GivenTest> own = tests.stream().filter(test -> test.type() == type).toList();
      for (Set<String> fields : together(own)) {
        List<GivenTest> reading =
            own.stream().filter(test -> fields.containsAll(test.fields())).toList();
        axes.add(axis(type, fields, reading));
      }
    }
    return axes;
  }

  /** The fields that tests compare with each other, directly or through others. */
  private static List<Set<String>> together(List<GivenTest> tests) {
    List<Set<String>> groups = new ArrayList<>();
    for (GivenTest test : tests) {
      Set<String> joined = new LinkedHashSet<>(test.fields());
      for (Set<String> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(test.fields()::contains)) {
          joined.addAll(group);
          groups.remove(group);
        }
      }
      if (!joined.isEmpty()) {
        groups.add(joined);
      }
    }
    return groups;
  }

  private Axis axis(Class<? extends Record> type, Set<String> names, List<GivenTest> tests) {
    List<RecordComponent> fields =
        Arrays.stream(type.getRecordComponents())
            .filter(field -> names.contains(field.getName()))
            .toList();
    Comparisons comparisons = new Comparisons(tests);
    Trials trials = new Trials(comparisons, fields.size());
    List<List<Object>> values = new ArrayList<>();
    for (int place = 0; place < fields.size(); place++) {
      values.add(trials.of(type, fields.get(place), place));
    }
    List<String> paths = fields.stream().map(field -> Given.path(type, field.getName())).toList();
    List<String> unproven = new ArrayList<>(comparisons.unproven);
    unproven.addAll(trials.unproven);
    if (cutDown(values)) {
      unproven.add("more than " + MOST_TRIALS + " combinations of " + paths);
    }
    return new Axis(paths, cells(type, paths, values, tests), unproven);
  }

  /** Leaves out values from the end where there are too many; tells whether it had to. */
  private static boolean cutDown(List<List<Object>> values) {
    boolean cut = false;
    while (values.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b) > MOST_TRIALS) {
      int longest = 0;
      for (int i = 1; i < values.size(); i++) {
        longest = values.get(i).size() > values.get(longest).size() ? i : longest;
      }
      values.set(longest, values.get(longest).subList(0, values.get(longest).size() * 3 / 4));
      cut = true;
    }
    return cut;
  }

  private List<Cell> cells(
      Class<? extends Record> type,
      List<String> paths,
      List<List<Object>> values,
      List<GivenTest> tests) {
    Map<Object, Cell> bySight = new LinkedHashMap<>();
    for (Map<String, Object> known : combinations(paths, values)) {
      Cell cell = cell(type, known, tests);
      bySight.putIfAbsent(List.of(known.keySet(), cell.holds(), cell.breaks()), cell);
    }
    return bySight.values().stream()
        .sorted(Comparator.comparingInt(cell -> cell.values().size()))
        .toList();
  }

  private static List<Map<String, Object>> combinations(
      List<String> paths, List<List<Object>> values) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (int i = 0; i < paths.size(); i++) {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> known : all) {
        for (Object value : values.get(i)) {
          Map<String, Object> more = new HashMap<>(known);
          if (value != null) {
            more.put(paths.get(i), value);
          }
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  private Cell cell(
      Class<? extends Record> type, Map<String, Object> known, List<GivenTest> tests) {
    Record given = Given.record(type, known);
    Set<GivenTest> holds = new HashSet<>();
    Set<GivenTest> breaks = new HashSet<>();
    guards
        .outcomes(given, tests)
        .forEach(
            (test, outcome) -> {
              if (outcome == GivenTest.Outcome.HOLDS) {
                holds.add(test);
              } else if (outcome == GivenTest.Outcome.BREAKS) {
                breaks.add(test);
              }
            });
    return new Cell(known, holds, breaks, Set.of());
  }
}
