package org.salesadvisor.account.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Message;

/** The records of a table in UTF-8, the header first. */
public final class Rows {

  private static final char NOT_DECODED = '\uFFFD';

  private final Cutter cutter;

  /**
   * Begins.
   *
   * @param separator tells by the header what separates cells
   */
  public Rows(InputStream in, Function<String, Character> separator) throws IOException {
    this.cutter = new Cutter(in);
    byte[] header = cutter.peekLine();
    if (header != null) {
      refuseUtf16(header);
      cutter.readTable(separator.apply(new String(header, StandardCharsets.UTF_8)));
    }
  }

  private static void refuseUtf16(byte[] header) {
    boolean isMarked =
        header.length >= 2
            && (header[0] == (byte) 0xFF && header[1] == (byte) 0xFE
                || header[0] == (byte) 0xFE && header[1] == (byte) 0xFF);
    if (isMarked) {
      throw fault(1, BatchMessage.UTF_16.with());
    }
  }

  /** The next record that is not blank, or null after the last. */
  public Cut next() throws IOException {
    return cutter.next();
  }

  boolean isReady() throws IOException {
    return cutter.isReady();
  }

  /**
   * The text of a record.
   *
   * @throws InvalidInputException when it is at fault or no UTF-8
   */
  public String text(Cut cut) {
    if (cut.fault() != null) {
      throw fault(cut.line(), cut.fault());
    }
    String text = new String(cut.bytes(), StandardCharsets.UTF_8);
    if (text.indexOf(NOT_DECODED) >= 0) {
      mustBeUtf8(cut);
    }
    return text;
  }

  private static void mustBeUtf8(Cut cut) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(cut.bytes());
    CharBuffer chars = CharBuffer.allocate(cut.bytes().length + 1);
    if (decoder.decode(bytes, chars, true).isError()) {
      String wrong = String.format(Locale.ROOT, "0x%02X", bytes.get(bytes.position()));
      throw fault(cut.line(), BatchMessage.NOT_UTF_8.with(bytes.position() + 1, wrong));
    }
  }

  private static InvalidInputException fault(long line, Message message) {
    return new InvalidInputException(List.of(Fault.inLine(line, message)));
  }
}
