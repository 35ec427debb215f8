package org.salesadvisor.publishing;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;

/**
 * What a caller believes to be active, so that two who publish at once do not overwrite each other.
 *
 * @param etags one of these; {@code *} when it does not matter
 */
record IfMatch(Set<String> etags) {

  private static final String ANY = "*";
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"[!#-~]*\"");

  /** Whatever is active. */
  static final IfMatch ANYTHING = new IfMatch(Set.of(ANY));

  /**
   * Reads the header.
   *
   * @throws AdvisorException IF_MATCH_REQUIRED when there is none, INVALID_PARAMETER when it is
   *     none
   */
  static IfMatch read(String header) {
    if (header == null) {
      throw new AdvisorException(
          "IF_MATCH_REQUIRED",
          PublishingMessage.IF_MATCH_MISSING.with(),
          PublishingMessage.SEND_ETAG.with());
    }
    String value = header.strip();
    if (value.equals(ANY)) {
      return ANYTHING;
    }
    if (!value.matches(ETAG + "(?:\\s*,\\s*" + ETAG + ")*")) {
      throw new AdvisorException(
          "INVALID_PARAMETER",
          PublishingMessage.IF_MATCH_IS.with(Shown.of(header)),
          PublishingMessage.WRITE_ETAG.with());
    }
    return new IfMatch(
        ETAG.matcher(value)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean admits(Activation active) {
    return etags.contains(ANY) || etags.contains(active.etag());
  }
}
