package org.salesadvisor.datasets.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** Cells between separators, in quotes where they hold separators, quotes or line ends. */
final class CsvTable implements Table {

  /** Longer than any cell: more is a quote that nobody closed. */
  private static final int LONGEST = 1_048_576;

  /** All cells of a record together, in characters. */
  private static final int LONGEST_RECORD = 8 * LONGEST;

  static final int MOST_CELLS = 16_384;

  private static final int BEGIN = 65_536;

  private final String file;
  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private final String form;
  private long line;

  private CsvTable(String file, Encoding encoding, InputStream in) throws IOException {
    this.file = file;
    in.skipNBytes(encoding.markBytes());
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, encoding.charset()), BEGIN);
    char separator = Separators.of(begin(reader));
    this.csv = settings(separator).build(records(), new EndMark(reader));
    this.records = csv.iterator();
    this.form = "CSV " + encoding.charset().name() + " " + (separator == '\t' ? "\\t" : separator);
    Row first = next();
    if (first == null) {
      throw new UnreadableException(file, 0, TableMessage.EMPTY.with());
    }
    this.header = first.cells().stream().map(String::strip).toList();
  }

  /** Bytes that can be read anew. */
  interface Content {
    InputStream open() throws IOException;
  }

  static Table open(String file, Content content) {
    try {
      Encoding encoding;
      try (InputStream in = content.open()) {
        encoding = Encoding.of(in, file);
      }
      return FooterlessTable.of(new CsvTable(file, encoding, content.open()));
    } catch (IOException unreadable) {
      throw new UnreadableException(file, 0, TableMessage.CANNOT_READ.with());
    }
  }

  static CsvRecordHandler records() {
    return CsvRecordHandler.builder()
        .maxFields(MOST_CELLS)
        .maxFieldSize(LONGEST)
        .maxRecordSize(LONGEST_RECORD)
        .build();
  }

  static CsvReader.CsvReaderBuilder settings(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .maxBufferSize(LONGEST);
  }

  private static String begin(BufferedReader reader) throws IOException {
    char[] begin = new char[BEGIN / 2];
    reader.mark(BEGIN);
    int length = 0;
    int read = 0;
    while (length < begin.length && read >= 0) {
      length += read;
      read = reader.read(begin, length, begin.length - length);
    }
    reader.reset();
    return new String(begin, 0, length);
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public String form() {
    return form;
  }

  @Override
  public Row next() {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        List<String> cells = record.getFields();
        if (EndMark.is(cells)) {
          return null;
        }
        if (EndMark.isWithin(cells)) {
          throw brokenFrom(record.getStartingLineNumber());
        }
        line = record.getStartingLineNumber();
        Row row = new Row(line, cells);
        if (!row.isBlank()) {
          return row;
        }
      }
      return null;
    } catch (CsvParseException | UncheckedIOException broken) {
      throw broken(broken);
    }
  }

  private RuntimeException broken(RuntimeException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableException known) {
        return known;
      }
    }
    return brokenFrom(line + 1);
  }

  private UnreadableException brokenFrom(long first) {
    return new UnreadableException(
        file, first, TableMessage.BROKEN_FROM.with(first, LONGEST / 1_048_576, MOST_CELLS));
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
