package org.salesadvisor.publishing;

import java.time.Instant;

/**
 * The moment from which a version serves.
 *
 * @param number 1, 2, 3, …; the highest serves
 * @param digest the version
 * @param previousDigest the version that served until then; null for the first
 * @param at when
 * @param by the actor: {@code token:crm}, or {@code service} for a rule folder; null in what an
 *     earlier program stored
 * @param message why, in the words of who did it; null when nothing was said
 * @param origin how
 * @param place host and folder of a rule folder; else null
 */
public record Activation(
    long number,
    String digest,
    String previousDigest,
    Instant at,
    String by,
    String message,
    Origin origin,
    String place) {

  /** What a caller names in If-Match to say that this is active, with its quotes. */
  public String etag() {
    return "\"" + number + "-" + label() + "\"";
  }

  /** The short name of the version. */
  public String label() {
    return label(digest);
  }

  /** The short name of the version that served until then; its own when it is the first. */
  String previousLabel() {
    return previousDigest == null ? label() : label(previousDigest);
  }

  private static String label(String digest) {
    return digest.substring(0, Math.min(12, digest.length()));
  }
}
