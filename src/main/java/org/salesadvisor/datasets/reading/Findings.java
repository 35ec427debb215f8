package org.salesadvisor.datasets.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.errors.Shown;

/** Gathers what is found: the first of each kind with its place, and how many there are. */
public final class Findings {

  /** Enough to correct a file by; a broken large one must not fill the memory. */
  private static final int MOST_OF_A_KIND = 100;

  private final List<Finding> kept = new ArrayList<>();
  private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
  private final Map<Field, Map<String, Unmapped>> unmapped = new EnumMap<>(Field.class);

  /** A value without meaning. */
  private static final class Unmapped {
    private final Place first;
    private long rows;

    private Unmapped(Place first) {
      this.first = first;
    }
  }

  /** Where something stands. */
  record Place(String file, long line, String column) {}

  public void add(FindingCode code, String file, long line, String column, Object... values) {
    if (counts.merge(code, 1L, Long::sum) <= MOST_OF_A_KIND) {
      kept.add(new Finding(code, file, line, column, code.with(values)));
    }
  }

  /** What is missing in the whole. */
  public void addGap(Finding gap) {
    counts.merge(gap.code(), 1L, Long::sum);
    kept.add(gap);
  }

  /** Those of which only the number matters beyond what was kept. */
  public void addUncounted(FindingCode code, long more) {
    if (more > 0) {
      counts.merge(code, more, Long::sum);
    }
  }

  /** A value that the mapping does not know; told once for each value. */
  void addUnmapped(Field field, String value, Place place) {
    Map<String, Unmapped> known = unmapped.computeIfAbsent(field, f -> new LinkedHashMap<>());
    if (known.containsKey(value) || known.size() < MOST_OF_A_KIND) {
      known.computeIfAbsent(value, v -> new Unmapped(place)).rows++;
    } else {
      counts.merge(code(field), 1L, Long::sum);
    }
  }

  private static FindingCode code(Field field) {
    return field == Field.OUTCOME ? FindingCode.UNMAPPED_OUTCOME : FindingCode.UNMAPPED_PHASE;
  }

  /** To be called when the rows are read. */
  void settleUnmapped() {
    unmapped.forEach(
        (field, values) ->
            values.forEach(
                (value, one) ->
                    add(
                        code(field),
                        one.first.file(),
                        one.first.line(),
                        one.first.column(),
                        Shown.of(value),
                        one.rows)));
    unmapped.clear();
  }

  public List<Finding> kept() {
    return List.copyOf(kept);
  }

  public Map<FindingCode, Long> counts() {
    return Map.copyOf(counts);
  }

  public boolean hasErrors() {
    return counts.keySet().stream().anyMatch(FindingCode::isError);
  }
}
