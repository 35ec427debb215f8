package org.salesadvisor.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The Idempotency-Key of a request.
 *
 * @param value as the caller made it
 * @param bodyHash what was asked for, to recognise another request with the same key
 */
record RequestKey(String value, String bodyHash) {

  /**
   * The key of a request.
   *
   * @param value null when the request has none
   * @param asked what is asked for: path and parameters
   * @param body may be empty
   * @return null when the request has none
   */
  static RequestKey of(String value, String asked, byte[] body) {
    return value == null ? null : new RequestKey(value, hash(asked, body));
  }

  private static String hash(String asked, byte[] body) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((asked + "\0").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
