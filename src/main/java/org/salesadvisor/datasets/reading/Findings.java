package org.salesadvisor.datasets.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/** Gathers what is found: the first of each kind with its place, and how many there are. */
public final class Findings {

  /** Enough to correct a file by; a broken large one must not fill the memory. */
  private static final int MOST_OF_A_KIND = 100;

  private final List<Finding> kept = new ArrayList<>();
  private final Map<FindingKind, Long> counts = new LinkedHashMap<>();
  private final Map<UnmappedKind, Map<String, Unmapped>> unmapped = new LinkedHashMap<>();

  /** Values without meaning are told by column. */
  private record UnmappedKind(FindingKind code, String column) {}

  /** A value without meaning. */
  private static final class Unmapped {
    private final Place first;
    private final Message hint;
    private long rows;

    private Unmapped(Place first, Message hint) {
      this.first = first;
      this.hint = hint;
    }
  }

  /** Where something stands. */
  record Place(String file, long line, String column) {}

  public void add(FindingKind code, String file, long line, String column, Object... values) {
    add(code, file, line, column, () -> code.with(values));
  }

  /** Adds one whose words are not those of its code alone; asked for only when it is kept. */
  public void add(
      FindingKind code, String file, long line, String column, Supplier<Message> message) {
    if (counts.merge(code, 1L, Long::sum) <= MOST_OF_A_KIND) {
      kept.add(new Finding(code, file, line, column, message.get()));
    }
  }

  /** What is missing in the whole. */
  public void addGap(Finding gap) {
    counts.merge(gap.code(), 1L, Long::sum);
    kept.add(gap);
  }

  /** Those of which only the number matters beyond what was kept. */
  public void addUncounted(FindingKind code, long more) {
    if (more > 0) {
      counts.merge(code, more, Long::sum);
    }
  }

  /**
   * A value that the mapping does not know; told once for each value.
   *
   * @param hint what may have been meant
   */
  void addUnmapped(FindingKind code, String value, Place place, Supplier<Message> hint) {
    Map<String, Unmapped> known =
        unmapped.computeIfAbsent(
            new UnmappedKind(code, place.column()), kind -> new LinkedHashMap<>());
    if (known.containsKey(value) || known.size() < MOST_OF_A_KIND) {
      known.computeIfAbsent(value, v -> new Unmapped(place, hint.get())).rows++;
    } else {
      counts.merge(code, 1L, Long::sum);
    }
  }

  /** To be called when the rows are read. */
  void settleUnmapped() {
    unmapped.forEach(
        (kind, values) ->
            values.forEach(
                (value, one) ->
                    add(
                        kind.code,
                        one.first.file(),
                        one.first.line(),
                        one.first.column(),
                        Shown.of(value),
                        one.rows,
                        one.hint)));
    unmapped.clear();
  }

  public List<Finding> kept() {
    return List.copyOf(kept);
  }

  public Map<FindingKind, Long> counts() {
    return Map.copyOf(counts);
  }

  public boolean hasErrors() {
    return counts.keySet().stream().anyMatch(FindingKind::isError);
  }

  /** How many errors there are. */
  public long errors() {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().isError())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
