package org.salesadvisor.today;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.salesadvisor.datasets.store.WorkItem;
import org.salesadvisor.datasets.store.WorkPages;

/**
 * Where a page of the list begins. It keeps the moment, so that all pages are of one list.
 *
 * @param asOf of the list
 * @param behind the last item of the page before
 */
record Place(Instant asOf, WorkPages.Behind behind) {

  /** As long as an owner, an id and a moment can make it. */
  private static final int LONGEST = 4_000;

  /** Stands in no owner and no id. */
  private static final String BETWEEN = "\n";

  private static final int PARTS = 6;

  static Place of(Instant asOf, WorkItem last) {
    return new Place(asOf, WorkPages.Behind.of(last));
  }

  /** What {@link #text} wrote; empty when it is anything else. */
  static Optional<Place> read(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      String[] parts = plain.split(BETWEEN, -1);
      if (text.length() > LONGEST || parts.length != PARTS || plain.indexOf('\0') >= 0) {
        return Optional.empty();
      }
      String owner = parts[1].equals("-") ? null : parts[2];
      return Optional.of(
          new Place(
              Instant.parse(parts[0]),
              new WorkPages.Behind(
                  owner, Integer.parseInt(parts[3]), Instant.parse(parts[4]), parts[5])));
    } catch (RuntimeException broken) {
      // neither base 64, nor a number, nor a moment
      return Optional.empty();
    }
  }

  String text() {
    String owner = behind.owner() == null ? "-" + BETWEEN : "+" + BETWEEN + behind.owner();
    String plain =
        String.join(
            BETWEEN,
            asOf.toString(),
            owner,
            Integer.toString(behind.urgency()),
            behind.since().toString(),
            behind.id());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }
}
