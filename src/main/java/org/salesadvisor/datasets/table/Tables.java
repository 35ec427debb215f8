package org.salesadvisor.datasets.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Finds the tables in a file, whatever it is packed in. The door of this package. */
public final class Tables {

  private static final int BUFFER = 65_536;

  private final Limits limits;

  public Tables() {
    this(Limits.USUAL);
  }

  Tables(Limits limits) {
    this.limits = limits;
  }

  /**
   * The tables of a file, in its order. The file must stay as long as they are used; beside it
   * others may be written, which begin with its name.
   *
   * @param name as its owner calls it
   * @throws UnreadableException when it holds none, or more than may be
   */
  public List<TableSource> in(String name, Path file) {
    try {
      return switch (Kind.of(file)) {
        case EMPTY -> throw new UnreadableException(name, 0, TableMessage.EMPTY.with());
        case OLD_WORKBOOK ->
            throw new UnreadableException(name, 0, TableMessage.OLD_WORKBOOK.with());
        case ZIP -> Archive.isWorkbook(file) ? sheets(name, file) : archived(name, file);
        case GZIP -> List.of(csv(name.replaceFirst("(?i)\\.gz$", ""), () -> unzipped(file)));
        case TEXT -> List.of(csv(name, () -> Files.newInputStream(file)));
      };
    } catch (IOException damaged) {
      throw new UnreadableException(name, 0, TableMessage.CANNOT_READ.with());
    }
  }

  private static InputStream unzipped(Path file) throws IOException {
    return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER);
  }

  private TableSource csv(String name, CsvTable.Content content) {
    return new TableSource(
        name,
        () -> CsvTable.open(name, () -> new Bounded(content.open(), name, limits.unpackedBytes())));
  }

  private List<TableSource> archived(String name, Path file) throws IOException {
    return new Archive(name, file, limits).tables(this);
  }

  /** Those that are seen and hold anything; a workbook of one is called by the name of the file. */
  private List<TableSource> sheets(String name, Path file) throws IOException {
    new Archive(name, file, limits).mustBeSmallWorkbook();
    List<Sheet> seen;
    try (ReadableWorkbook workbook = SheetTable.workbook(name, file.toFile())) {
      seen =
          workbook
              .getSheets()
              .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
              .filter(Tables::isFilled)
              .toList();
    } catch (UnreadableException known) {
      throw known;
    } catch (RuntimeException damaged) {
      throw SheetTable.damaged(name, 0);
    }
    if (seen.isEmpty()) {
      throw new UnreadableException(name, 0, TableMessage.NO_TABLES.with());
    }
    return IntStream.range(0, seen.size())
        .mapToObj(i -> sheet(name, file, seen.get(i), seen.size() == 1))
        .toList();
  }

  private static boolean isFilled(Sheet sheet) {
    try (var rows = sheet.openStream()) {
      return rows.findFirst().isPresent();
    } catch (IOException | RuntimeException damaged) {
      // is told when it is read
      return true;
    }
  }

  private static TableSource sheet(String name, Path file, Sheet sheet, boolean isAlone) {
    String called = isAlone ? name : name + "#" + sheet.getName();
    int index = sheet.getIndex();
    return new TableSource(called, () -> SheetTable.open(called, file.toFile(), index));
  }

  /** What the first bytes of a file say that it is. */
  private enum Kind {
    EMPTY,
    OLD_WORKBOOK,
    ZIP,
    GZIP,
    TEXT;

    static Kind of(Path file) throws IOException {
      byte[] begin;
      try (InputStream in = Files.newInputStream(file)) {
        begin = in.readNBytes(4);
      }
      if (begin.length == 0) {
        return EMPTY;
      }
      if (begin.length < 4) {
        return TEXT;
      }
      int first = (begin[0] & 0xFF) << 8 | begin[1] & 0xFF;
      return switch (first) {
        case 0x504B -> ZIP;
        case 0x1F8B -> GZIP;
        case 0xD0CF -> OLD_WORKBOOK;
        default -> TEXT;
      };
    }
  }
}
