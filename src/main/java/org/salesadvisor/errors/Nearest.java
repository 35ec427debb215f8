package org.salesadvisor.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.salesadvisor.language.Message;

/** Finds the name that somebody probably meant. */
public final class Nearest {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  /** Longer words are no slips of the pen, and comparing them would cost. */
  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * A hint such as {@code nearest is `units`}, or the list of names when none is near.
   *
   * @param wrong what was written
   * @param known what could have been written; not empty
   */
  public static Message hint(String wrong, Collection<String> known) {
    return near(wrong, known).orElseGet(() -> ErrorMessage.KNOWN_ARE.with(known));
  }

  /**
   * Like {@link #hint}, where there may be thousands of names.
   *
   * @param most so many are listed when none is near
   */
  public static Message hintOfSome(String wrong, List<String> known, int most) {
    return near(wrong, known)
        .orElseGet(
            () -> ErrorMessage.KNOWN_ARE.with(known.subList(0, Math.min(most, known.size()))));
  }

  /** A hint such as {@code nearest is `units`}, or nothing when no name is near. */
  public static Optional<Message> near(String wrong, Collection<String> known) {
    return find(wrong, known).map(ErrorMessage.NEAREST_IS::with);
  }

  /** The known name that somebody probably meant, when one is near. */
  public static Optional<String> find(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = wrong.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(folded, name)))
        .filter(name -> distance(folded, name) <= Math.max(2, name.length() / 2));
  }

  private static int distance(String folded, String name) {
    return DISTANCE.apply(folded, name.toLowerCase(Locale.ROOT));
  }
}
