package org.salesadvisor.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes secrets and recognises them by their hash. */
final class Secret {

  /** Lets people and scanners of leaked secrets see what it is. */
  static final String PREFIX = "sa_";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private Secret() {}

  /** A new one: 256 random bits. */
  static String next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return PREFIX + TEXT.encodeToString(bits);
  }

  /**
   * SHA-256 of a secret, fit for a key of a map. No salt and no slow hash: 256 random bits can be
   * neither guessed nor looked up.
   */
  static ByteBuffer hash(String secret) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static String hex(ByteBuffer hash) {
    return HexFormat.of().formatHex(hash.array());
  }

  /** The hash that was written as {@link #hex}. */
  static ByteBuffer stored(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
  }
}
