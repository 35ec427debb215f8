package org.salesadvisor.datasets.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * In which characters a text is written. Marked texts say it; others are UTF-8 when every byte of
 * them can be, UTF-16 when every second byte of their begin is zero, and Latin-1 otherwise.
 *
 * @param charset as the JDK names it
 * @param markBytes to be skipped at the begin
 */
record Encoding(Charset charset, int markBytes) {

  /** What programs call Latin-1: it has the euro and the quotes of word processors as well. */
  private static final Charset LATIN_1 = Charset.forName("windows-1252");

  private static final int PIECE = 65_536;

  /**
   * Reads a text to its end to find out.
   *
   * @throws UnreadableException when it is UTF-8 but for a few bytes
   */
  static Encoding of(InputStream in, String file) throws IOException {
    byte[] bytes = new byte[PIECE];
    int length = in.readNBytes(bytes, 0, PIECE);
    Encoding told = marked(bytes, length);
    if (told == null) {
      told = wide(bytes, length);
    }
    return told != null ? told : narrow(in, file, bytes, length);
  }

  private static Encoding marked(byte[] bytes, int length) {
    if (length >= 3 && starts(bytes, 0xEF, 0xBB) && bytes[2] == (byte) 0xBF) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (length >= 2 && starts(bytes, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    return length >= 2 && starts(bytes, 0xFE, 0xFF)
        ? new Encoding(StandardCharsets.UTF_16BE, 2)
        : null;
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  /** UTF-16 without a mark: texts of the West have a zero in every second byte. */
  private static Encoding wide(byte[] bytes, int length) {
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros[1] > length / 4 && zeros[0] < length / 50) {
      return new Encoding(StandardCharsets.UTF_16LE, 0);
    }
    return zeros[0] > length / 4 && zeros[1] < length / 50
        ? new Encoding(StandardCharsets.UTF_16BE, 0)
        : null;
  }

  private static Encoding narrow(InputStream in, String file, byte[] bytes, int first)
      throws IOException {
    Utf8Scan scan = new Utf8Scan();
    int length = first;
    while (length > 0) {
      scan.take(bytes, length);
      length = in.read(bytes);
    }
    if (scan.broken() == 0) {
      return new Encoding(StandardCharsets.UTF_8, 0);
    }
    if (scan.sound() >= scan.broken()) {
      throw new UnreadableException(
          file, scan.firstBrokenLine(), TableMessage.NOT_UTF_8.with(scan.firstBrokenLine()));
    }
    return new Encoding(LATIN_1, 0);
  }
}
