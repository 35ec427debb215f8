package org.salesadvisor.impact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/**
 * Tells the facts of profiles apart, whoever they are about: 128 bits of their SHA-256. The moment
 * of deciding counts where there is an order history or where a funnel has rows, which is all that
 * looks at it.
 */
record FactsKey(long high, long low) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] HISTORY = field("orders");
  private static final byte[] ROWS = field("rows");

  static FactsKey of(byte[] canonicalProfile, Instant asOf) {
    int start = endOfAccount(canonicalProfile);
    MessageDigest sha256 = sha256();
    sha256.update(canonicalProfile, start, canonicalProfile.length - start);
    if (has(HISTORY, canonicalProfile, start) || has(ROWS, canonicalProfile, start)) {
      sha256.update(asOf.toString().getBytes(StandardCharsets.US_ASCII));
    }
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
    return new FactsKey(digest.getLong(), digest.getLong());
  }

  /** The account comes first in canonical JSON. */
  private static int endOfAccount(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      boolean isFirst =
          parser.nextToken() == JsonToken.START_OBJECT
              && parser.nextToken() == JsonToken.FIELD_NAME
              && parser.currentName().equals("account");
      if (!isFirst) {
        return 0;
      }
      parser.nextToken();
      parser.skipChildren();
      return (int) parser.currentLocation().getByteOffset();
    } catch (IOException broken) {
      throw new UncheckedIOException("no canonical profile", broken);
    }
  }

  private static byte[] field(String list) {
    return ("\"" + list + "\":[").getBytes(StandardCharsets.US_ASCII);
  }

  /** Inside a text each quote has a backslash before it, so these bytes are a field. */
  private static boolean has(byte[] field, byte[] json, int start) {
    for (int i = start; i <= json.length - field.length; i++) {
      if (json[i] == field[0] && Arrays.equals(json, i, i + field.length, field, 0, field.length)) {
        return true;
      }
    }
    return false;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
