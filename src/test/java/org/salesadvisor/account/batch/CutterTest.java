package org.salesadvisor.account.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CutterTest {

  private static List<String> table(String text) throws IOException {
    return cuts(text.getBytes(StandardCharsets.UTF_8), true);
  }

  private static List<String> cuts(byte[] bytes, boolean isTable) throws IOException {
    // one byte at a time, so that every record lies across a border of the buffer
    InputStream slow =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1 + bytes.length / 1_000));
          }
        };
    Cutter cutter = new Cutter(slow);
    if (isTable) {
      cutter.readTable(',');
    }
    List<String> cuts = new ArrayList<>();
    for (Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
      cuts.add(
          cut.line()
              + ":"
              + (cut.fault() != null ? "!" : new String(cut.bytes(), StandardCharsets.UTF_8)));
    }
    return cuts;
  }

  @Test
  void keepsQuotedLineEndsInsideTheirRecord() throws IOException {
    assertEquals(
        List.of("1:a,\"b\nc\"", "3:d,e", "4:f,\"g\"\"\r\n\"", "6:h"),
        table("a,\"b\nc\"\nd,e\r\nf,\"g\"\"\r\n\"\r\nh"));
  }

  @Test
  void skipsBlankLinesAndTheMarkOfUtf8() throws IOException {
    assertEquals(List.of("1:a", "4:b"), table("\uFEFFa\n\n  \r\nb\n\n"));
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
    assertEquals(List.of("1:a,b", "2:!", "3:e,f", "4:g,h"), table("a,b\nc,\"d\ne,f\ng,h\n"));
  }

  @Test
  void aStrayQuoteCostsItsLineOnly() throws IOException {
    assertEquals(List.of("1:!", "2:!", "3:c,d"), table("a,b\"\n\"x\"y,\"z\nc,d\n"));
  }

  @Test
  void aHugeLineIsPassedOver() throws IOException {
    String huge = "x".repeat(3 * Cutter.LONGEST);
    assertEquals(List.of("1:a", "2:!", "3:b"), table("a\n" + huge + "\nb"));
    assertEquals(List.of("1:a", "2:!"), table("a\n\"" + huge));
    byte[] lines = ("{}\n" + huge + "\n{}").getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("1:{}", "2:!", "3:{}"), cuts(lines, false));
  }

  @Test
  void aQuoteOpenForLongerThanAHugeLineCostsItsLineOnly() throws IOException {
    String rows = "a,b\n".repeat(Cutter.LONGEST / 2);
    List<String> cuts = table("x,\"y\n" + rows);
    assertEquals("1:!", cuts.get(0));
    assertEquals("2:a,b", cuts.get(1));
    assertEquals(1 + Cutter.LONGEST / 2, cuts.size());
  }

  @Test
  void quotesMeanNothingInJsonLines() throws IOException {
    byte[] lines = "{\"a\n\"b\"\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("1:{\"a", "2:\"b\""), cuts(lines, false));
  }

  @Test
  void nothingGivesNothing() throws IOException {
    assertNull(new Cutter(InputStream.nullInputStream()).next());
    assertNull(new Cutter(InputStream.nullInputStream()).peekLine());
    assertNotNull(new Cutter(new ByteArrayInputStream(new byte[] {'a'})).peekLine());
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Arbitraries.strings()
        .withChars('a', ',', '"', '\n', ' ', 'é')
        .ofMaxLength(6)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .list()
        .ofMaxSize(6);
  }

  @Property(tries = 300)
  void cutsAWellFormedTableWhereAReaderOfTablesDoes(@ForAll("rows") List<List<String>> rows)
      throws IOException {
    StringBuilder text = new StringBuilder();
    rows.forEach(
        row -> text.append(String.join(",", row.stream().map(CutterTest::quoted).toList()) + "\n"));
    List<List<String>> cut = new ArrayList<>();
    for (String record : table(text.toString())) {
      cut.add(
          CsvReader.builder()
              .ofSingleCsvRecord(record.substring(record.indexOf(':') + 1))
              .getFields());
    }
    List<List<String>> expected =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text.toString())
            .stream()
            .map(CsvRecord::getFields)
            .toList();
    assertEquals(expected, cut);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
