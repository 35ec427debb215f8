package org.salesadvisor.datasets.orderfunnel;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The funnel of one group.
 *
 * @param value of the dimension; null where it is unknown, or of all together
 */
public record FunnelGroup(String value, List<FunnelStep> steps) {

  /** What programs and people write when they do not know [A]. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "unknown",
          "onbekend",
          "unbekannt",
          "n/a",
          "na",
          "none",
          "null",
          "other/unknown",
          "?",
          "-",
          "not set",
          "(not set)",
          "(none)",
          "geen");

  /** Whether it is no group but a gap in what is tracked. */
  public boolean isTrackingGap() {
    return isTrackingGap(value);
  }

  /** Whether a value names no group, but says that nobody knows it; null does. */
  public static boolean isTrackingGap(String value) {
    return value == null || UNKNOWN.contains(value.toLowerCase(Locale.ROOT));
  }
}
