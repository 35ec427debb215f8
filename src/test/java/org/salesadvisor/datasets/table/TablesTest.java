package org.salesadvisor.datasets.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables are read as people's programs write them. */
class TablesTest {

  private static final String TEXT =
      "id;name;value\n1;\"Café; de \"\"Zon\"\"\nAmsterdam\";12,5\n2;B;3\n";

  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private List<TableSource> sources(String name, byte[] bytes) throws IOException {
    return new Tables().in(name, file(name, bytes));
  }

  private static List<Row> rows(TableSource source) {
    List<Row> rows = new ArrayList<>();
    try (Table table = source.open()) {
      for (Row row = table.next(); row != null; row = table.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String form(TableSource source) {
    try (Table table = source.open()) {
      return table.form();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', UTF-8",
    "UTF-8, mark, UTF-8",
    "windows-1252, '', windows-1252",
    "UTF-16LE, mark, UTF-16LE",
    "UTF-16BE, mark, UTF-16BE",
    "UTF-16LE, '', UTF-16LE"
  })
  void anyEncodingIsRecognised(String charset, String mark, String expected) throws IOException {
    byte[] bytes = ((mark.isEmpty() ? "" : "\uFEFF") + TEXT).getBytes(Charset.forName(charset));

    TableSource source = sources("a.csv", bytes).get(0);

    assertEquals("CSV " + expected + " ;", form(source));
    assertEquals(
        List.of(
            new Row(2, List.of("1", "Café; de \"Zon\"\nAmsterdam", "12,5")),
            new Row(4, List.of("2", "B", "3"))),
        rows(source));
  }

  @ParameterizedTest
  @CsvSource({"','", ";", "'\t'", "|"})
  void anySeparatorIsRecognised(char separator) throws IOException {
    String text = "a,b,c\n1,\"x;|\t\",2\n3,,4\n".replace(',', separator);

    List<Row> rows = rows(sources("a.csv", text.getBytes(StandardCharsets.UTF_8)).get(0));

    assertEquals(List.of("3", "", "4"), rows.get(1).cells());
    assertEquals(3, rows.get(0).cells().size());
  }

  @Test
  void whatStandsBelowATableIsNoPartOfIt() throws IOException {
    String text = "a,b,c\n1,2,3\nbroken\n4,5,6\n\n\"Grand Totals (2)\"\n\n\"Copyright, all\"\n";
    TableSource source = sources("f.csv", text.getBytes(StandardCharsets.UTF_8)).get(0);

    assertEquals(List.of(2L, 3L, 4L), rows(source).stream().map(Row::line).toList());
    try (Table table = source.open()) {
      while (table.next() != null) {
        continue;
      }
      assertEquals(6, table.footerLine());
    }
    String noFooter = "a,b,c\n" + "x\n".repeat(50);
    assertEquals(
        50, rows(sources("g.csv", noFooter.getBytes(StandardCharsets.UTF_8)).get(0)).size());
  }

  @Test
  void packedTablesAreReadWithoutUnpackingThemFirst() throws IOException {
    assertEquals("a.csv", sources("a.csv.gz", gzip(TEXT)).get(0).name());
    assertEquals(2, rows(sources("b.csv.gz", gzip(TEXT)).get(0)).size());
    List<TableSource> both =
        sources("c.zip", zip("x/one.csv", TEXT, "two.csv", "a\n1\n", "__MACOSX/._two.csv", "x"));
    assertEquals(List.of("one.csv", "two.csv"), both.stream().map(TableSource::name).toList());
    assertEquals(2, rows(both.get(0)).size());
    assertEquals(2, rows(both.get(0)).size(), "a second time");
  }

  @Test
  void sheetsGiveDatesAsIsoAndSkipWhatIsEmpty() throws IOException {
    Path file = folder.resolve("w.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet deals = workbook.newWorksheet("Deals");
      deals.value(0, 0, "id");
      deals.value(0, 1, "created");
      deals.value(0, 2, "value");
      deals.value(0, 3, "won");
      deals.value(2, 0, "D1");
      deals.value(2, 1, LocalDate.of(2018, 5, 31));
      deals.style(2, 1).format("dd/mm/yyyy").set();
      deals.value(2, 2, 1250.5);
      deals.style(2, 2).format("[Red]#,##0.00").set();
      deals.value(2, 3, true);
      deals.value(3, 0, 17);
      deals.value(3, 1, LocalDateTime.of(2018, 6, 1, 13, 45, 10));
      deals.style(3, 1).format("yyyy-mm-dd hh:mm").set();
      workbook.newWorksheet("Empty");
    }

    List<TableSource> sources = new Tables().in("w.xlsx", file);

    assertEquals(List.of("w.xlsx"), sources.stream().map(TableSource::name).toList());
    assertEquals(
        List.of(
            new Row(3, List.of("D1", "2018-05-31", "1250.5", "true")),
            new Row(4, List.of("17", "2018-06-01 13:45:10", "", ""))),
        rows(sources.get(0)));
  }

  @Test
  void bombsAreRefusedBeforeTheyFillAnything() throws IOException {
    Tables small = new Tables(new Limits(1_000_000, 100_000, 3));
    String zeros = "0".repeat(2_000_000);
    Path packed = file("bomb.csv.gz", gzip(zeros));
    UnreadableException large =
        assertThrows(
            UnreadableException.class, () -> small.in("bomb.csv.gz", packed).get(0).open());
    assertTrue(large.getMessage().contains("larger than"), large.getMessage());
    Path workbook =
        file("bomb.xlsx", zip("xl/workbook.xml", "<workbook/>", "xl/sharedStrings.xml", zeros));
    assertThrows(UnreadableException.class, () -> small.in("bomb.xlsx", workbook));
    String sheet = "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>";
    for (String begin : List.of("0".repeat(5_000_000), "<![CDATA[<row]]>")) {
      Path row =
          file(
              "row.xlsx",
              zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/1.xml", sheet + begin));
      UnreadableException refused =
          assertThrows(UnreadableException.class, () -> new Tables().in("row.xlsx", row));
      assertTrue(refused.getMessage().contains("4 MiB"), refused.getMessage());
    }
    Path many = file("many.zip", zip("1.csv", "a", "2.csv", "a", "3.csv", "a", "4.csv", "a"));
    assertThrows(UnreadableException.class, () -> small.in("many.zip", many));
    Path nested = file("nested.zip", zip("a.zip", "x"));
    assertThrows(UnreadableException.class, () -> small.in("nested.zip", nested));
  }

  @Test
  void whatIsNoTableSaysWhy() throws IOException {
    assertRefused("empty.csv", new byte[0], "empty");
    assertRefused("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "2007");
    assertRefused("cut.zip", new byte[] {'P', 'K', 3, 4, 0, 0}, "damaged");
    assertRefused("cut.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0}, "damaged");
    assertRefused("blank.csv", "\n \n".getBytes(StandardCharsets.UTF_8), "empty");
    assertRefused("none.xlsx", zip("xl/workbook.xml", "no xml"), "damaged");
    byte[] broken = "a,b\né,é\n1,2\nx\u00e9,2\n".getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 4] = (byte) 0xFF;
    assertRefused("broken.csv", broken, "line 4");
  }

  private void assertRefused(String name, byte[] bytes, String why) {
    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> rows(sources(name, bytes).get(0)));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
    assertEquals(name.replace(".gz", ""), refused.file().replace(".gz", ""));
  }

  @Test
  void rowsOfTooManyOrTooLongCellsAreNamedByLine() throws IOException {
    for (String row : List.of(",".repeat(20_000), ("y".repeat(900_000) + ",").repeat(12))) {
      byte[] text = ("a,b\n1,2\n" + row + "\n").getBytes(StandardCharsets.UTF_8);

      UnreadableException broken =
          assertThrows(UnreadableException.class, () -> rows(sources("w.csv", text).get(0)));

      assertEquals(3, broken.line());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>|",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>|",
        "<row r=\"2\"><c r=\"A2\" s=\"7\"><v>x</v></c></row>|",
        "<row r=\"2\"><c r=\"A\"><v>1</v></c></row>|",
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c>|",
        "<row r=\"2\"><c r=\"A2\" t=\"b\"><v>x</v></c></row><row>|"
      })
  void aDamagedSheetIsAnUnreadableFile(String rows) throws IOException {
    Path file = folder.resolve("d.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("Deals").value(0, 0, "id");
    }
    try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
      Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
      String text = Files.readString(sheet);
      Files.writeString(sheet, text.replace("</sheetData>", rows + "</sheetData>"));
    }

    try {
      rows(new Tables().in("d.xlsx", file).get(0));
    } catch (UnreadableException refused) {
      assertEquals("d.xlsx", refused.file());
    }
  }

  @Test
  void anUnclosedQuoteIsNamedByLine() throws IOException {
    String text = "a,b\n1,2\n3,\"x\n" + "y,z\n".repeat(400_000);

    UnreadableException broken =
        assertThrows(
            UnreadableException.class,
            () -> rows(sources("q.csv", text.getBytes(StandardCharsets.UTF_8)).get(0)));

    assertEquals(3, broken.line());
  }

  @ParameterizedTest
  @CsvSource({
    "'a,b,c\n1,2,3\n\"4,5,6\n7,8,9\n', 3",
    "'a,b,c\n1,2,3\n\"4,5,6', 3",
    "'a,b,c\n1,2,3\n4,5,\"6', 3",
    "'a,b,c\n1,2,3\n4,5,\"6\n', 3",
    "'a,b,c\n1,2,3\n\"', 3",
    "'a,\"b', 1"
  })
  void aQuoteThatNobodyClosedIsAFaultWithItsLine(String text, long line) throws IOException {
    TableSource source = sources("q.csv", text.getBytes(StandardCharsets.UTF_8)).get(0);

    UnreadableException broken = assertThrows(UnreadableException.class, () -> rows(source));
    assertEquals(line, broken.line());
  }

  @Test
  void aQuoteThatIsClosedAtTheVeryEndIsNone() throws IOException {
    byte[] text = "a,b,c\n1,2,\"3\n4\"".getBytes(StandardCharsets.UTF_8);

    List<Row> rows = rows(sources("q.csv", text).get(0));

    assertEquals(List.of(List.of("1", "2", "3\n4")), rows.stream().map(Row::cells).toList());
  }
}
