package org.salesadvisor.datasets.table;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** One sheet of a workbook, row by row; dates as ISO 8601, numbers with a decimal point. */
final class SheetTable implements Table {

  /** A format that shows a day: y, m or d outside quotes, brackets and colours. */
  private static final Pattern DATE = Pattern.compile("(?i)[ymd]");

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final String file;
  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final List<String> header;
  private long line;

  private SheetTable(String file, ReadableWorkbook workbook, int sheet) throws IOException {
    this.file = file;
    this.workbook = workbook;
    this.stream = workbook.getSheet(sheet).orElseThrow().openStream();
    this.rows = stream.iterator();
    Row first = next();
    if (first == null) {
      throw new UnreadableException(file, 0, TableMessage.EMPTY.with());
    }
    this.header = first.cells().stream().map(String::strip).toList();
  }

  static ReadableWorkbook workbook(String file, File path) {
    try {
      return new ReadableWorkbook(path, new ReadingOptions(true, true));
    } catch (IOException | RuntimeException damaged) {
      throw damaged(file, 0);
    }
  }

  /**
   * @param sheet its place, from 0
   */
  static Table open(String file, File path, int sheet) {
    ReadableWorkbook workbook = workbook(file, path);
    try {
      return new SheetTable(file, workbook, sheet);
    } catch (UnreadableException known) {
      throw known;
    } catch (IOException | RuntimeException damaged) {
      throw damaged(file, 0);
    }
  }

  /** Of a workbook that is no good XML, or not as workbooks are, the reader throws what comes. */
  static UnreadableException damaged(String file, long line) {
    return new UnreadableException(file, line, TableMessage.CANNOT_READ.with());
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public String form() {
    return "XLSX";
  }

  @Override
  public Row next() {
    try {
      while (rows.hasNext()) {
        Row row = row(rows.next());
        line = row.line();
        if (!row.isBlank()) {
          return row;
        }
      }
      return null;
    } catch (RuntimeException damaged) {
      throw damaged(file, line + 1);
    }
  }

  /** A sheet leaves out what is empty at the end of a row. */
  private Row row(org.dhatim.fastexcel.reader.Row read) {
    int width = header == null ? read.getCellCount() : header.size();
    List<String> cells = new ArrayList<>(width);
    for (int i = 0; i < Math.max(width, read.getCellCount()); i++) {
      String text = i < read.getCellCount() ? text(read.getCell(i)) : "";
      if (i < width || !text.isBlank()) {
        cells.add(text);
      }
    }
    return new Row(read.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getValue() instanceof BigDecimal number) {
      return isDate(cell) ? date(cell) : number.toPlainString();
    }
    return cell.getValue() instanceof Boolean truth
        ? truth.toString()
        : cell.getText() == null ? "" : cell.getText();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
  }

  private static String date(Cell cell) {
    LocalDateTime at = cell.asDate();
    return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : at.format(ISO);
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }
}
