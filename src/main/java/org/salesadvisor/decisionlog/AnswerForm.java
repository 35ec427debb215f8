package org.salesadvisor.decisionlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What many answers have in common: a text with gaps, kept once. Equal when the texts are.
 *
 * @param digest SHA-256 over the pieces, in hexadecimal
 * @param pieces the text around the gaps, a line each
 */
public record AnswerForm(String digest, String pieces) {

  /**
   * A form.
   *
   * @param pieces parts of canonical JSON, so without line breaks; one more than there are gaps
   */
  public static AnswerForm of(List<String> pieces) {
    if (pieces.stream().anyMatch(piece -> piece.indexOf('\n') >= 0)) {
      throw new IllegalArgumentException("a piece of an answer holds a line break");
    }
    String lines = String.join("\n", pieces);
    return new AnswerForm(sha256(lines), lines);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
