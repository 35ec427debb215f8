package org.salesadvisor.leads.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a request is known by when it comes again.
 *
 * @param key its Idempotency-Key; null when there is none
 * @param hash of what it asks; null without a key
 */
public record Request(String key, String hash) {

  static final Request NONE = new Request(null, null);

  /**
   * Of a request.
   *
   * @param key null when there is none
   * @param about what the body is on: the same body on another lead is another request
   */
  public static Request of(String key, String about, byte[] body) {
    return key == null ? NONE : new Request(key, hash(about, body));
  }

  static String hash(String about, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(about.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
