package org.salesadvisor.records;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.salesadvisor.errors.Faults;

/**
 * Refuses bytes that are not UTF-8. The parser of JSON would guess UTF-16 and UTF-32 from the first
 * bytes and let overlong forms through, so that one text could be sent in many ways.
 */
final class Utf8 {

  private Utf8() {}

  /**
   * Checks; most bodies are ASCII and cost one look at each byte.
   *
   * @throws org.salesadvisor.errors.InvalidInputException saying where it ends to be UTF-8
   */
  static void check(byte[] json, Faults faults) {
    int position = isAscii(json) ? -1 : firstWrong(json);
    if (position >= 0) {
      faults.addMalformed("", RecordMessage.NOT_UTF_8.with(position));
      faults.throwIfAny();
    }
  }

  private static boolean isAscii(byte[] json) {
    for (byte one : json) {
      if (one <= 0) {
        return false;
      }
    }
    return true;
  }

  private static int firstWrong(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      if (json[i] == 0) {
        return i;
      }
    }
    ByteBuffer bytes = ByteBuffer.wrap(json);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(json.length), true);
    return result.isError() ? bytes.position() : -1;
  }
}
