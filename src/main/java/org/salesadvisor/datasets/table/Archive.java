package org.salesadvisor.datasets.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip: tables side by side, or the parts of a workbook. Sizes are counted, not believed. */
record Archive(String name, Path file, Limits limits) {

  private static final String WORKBOOK = "xl/workbook.xml";

  /** Of a workbook only the sheets may be large: they are read row by row. */
  private static final String SHEETS = "xl/worksheets/";

  private static ZipFile open(Path file) throws IOException {
    return ZipFile.builder().setPath(file).get();
  }

  static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = open(file)) {
      return zip.getEntry(WORKBOOK) != null;
    }
  }

  private List<ZipArchiveEntry> entries(ZipFile zip) {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > limits.entries()) {
      throw new UnreadableException(name, 0, TableMessage.TOO_MANY_ENTRIES.with(limits.entries()));
    }
    return entries;
  }

  /** The tables in its files; those in workbooks are unpacked beside it. */
  List<TableSource> tables(Tables reader) throws IOException {
    List<TableSource> tables = new ArrayList<>();
    try (ZipFile zip = open(file)) {
      for (ZipArchiveEntry entry : entries(zip)) {
        if (isFile(entry)) {
          tables.addAll(table(zip, entry, reader));
        }
      }
    }
    if (tables.isEmpty()) {
      throw new UnreadableException(name, 0, TableMessage.NO_TABLES.with());
    }
    return tables;
  }

  /** Others are folders, and what some programs add for themselves. */
  private static boolean isFile(ZipArchiveEntry entry) {
    String path = entry.getName();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return !entry.isDirectory() && !path.startsWith("__MACOSX/") && !last.startsWith(".");
  }

  private List<TableSource> table(ZipFile zip, ZipArchiveEntry entry, Tables reader)
      throws IOException {
    String path = entry.getName();
    String called = path.substring(path.lastIndexOf('/') + 1);
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip") || lower.endsWith(".gz")) {
      throw new UnreadableException(name, 0, TableMessage.NESTED.with());
    }
    if (lower.endsWith(".xlsx")) {
      return reader.in(called, unpacked(zip, entry));
    }
    return List.of(
        new TableSource(called, () -> CsvTable.open(called, () -> content(called, path))));
  }

  private Path unpacked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "unpacked", ".xlsx");
    beside.toFile().deleteOnExit();
    try (InputStream in = new Bounded(zip.getInputStream(entry), name, limits.unpackedBytes())) {
      Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
    }
    return beside;
  }

  private InputStream content(String called, String path) throws IOException {
    ZipFile zip = open(file);
    InputStream in = zip.getInputStream(zip.getEntry(path));
    return new Bounded(in, called, limits.unpackedBytes()) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }

  /**
   * Unpacks every part once and keeps nothing.
   *
   * @throws UnreadableException when a part is larger than may be
   */
  void mustBeSmallWorkbook() throws IOException {
    byte[] piece = new byte[65_536];
    try (ZipFile zip = open(file)) {
      for (ZipArchiveEntry entry : entries(zip)) {
        boolean isSheet = entry.getName().startsWith(SHEETS);
        long most = isSheet ? limits.unpackedBytes() : limits.sharedBytes();
        SheetScan scan = new SheetScan();
        try (InputStream part = new Bounded(zip.getInputStream(entry), name, most)) {
          for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
            if (isSheet && !scan.take(piece, read)) {
              throw new UnreadableException(name, 0, TableMessage.ROW_TOO_LARGE.with());
            }
          }
        }
      }
    }
  }
}
