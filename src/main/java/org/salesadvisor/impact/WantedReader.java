package org.salesadvisor.impact;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.SellingMode;

/** Reads which decisions are wanted by what they come to; gathers what cannot be meant. */
public final class WantedReader {

  private static final int MOST_LEVELS = 5;
  private static final List<String> LEVELS =
      IntStream.rangeClosed(1, MOST_LEVELS).mapToObj(Integer::toString).toList();
  private static final Map<Part, List<String>> POSSIBLE =
      Map.of(
          Part.LOOP, open(LEVELS),
          Part.KOOP, open(LEVELS),
          Part.BUYING_CLASS, open(names(BuyingClass.values())),
          Part.SELLING_MODE, open(names(SellingMode.values())));

  private final Faults faults;
  private final Map<Part, Set<String>> values = new EnumMap<>(Part.class);

  /**
   * @param faults hears what is wrong, under the names of the parts
   */
  public WantedReader(Faults faults) {
    this.faults = faults;
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static List<String> open(List<String> values) {
    return Stream.concat(values.stream(), Stream.of(Part.UNDETERMINED)).toList();
  }

  /** The values that a leading part may have. */
  public static List<String> possible(Part part) {
    return POSSIBLE.get(part);
  }

  /**
   * Adds what is wanted of one leading part.
   *
   * @param wanted values as they were written, any of which will do; null or none for everything
   */
  public WantedReader add(Part part, Collection<String> wanted) {
    if (wanted == null || wanted.isEmpty()) {
      return this;
    }
    for (String value : wanted) {
      if (!possible(part).contains(value)) {
        faults.add(
            part.field(),
            ImpactMessage.NO_VALUE.with(Shown.of(value), Nearest.hint(value, possible(part))));
      }
    }
    values.put(part, Set.copyOf(wanted));
    return this;
  }

  /** What was added; of use when there were no faults. */
  public Wanted wanted() {
    return new Wanted(values);
  }
}
