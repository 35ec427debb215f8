package org.salesadvisor.wallet.spend;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.datasets.table.Table;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.wallet.share.Bought;
import org.salesadvisor.wallet.share.Client;

/** Reads the clients of a file of spend; all of it or nothing. For one thread. */
public final class SpendFile {

  /** So many figures of spend are held in memory at once, some hundred bytes each. */
  static final int MOST_FIGURES = 2_000_000;

  /** Between two signs of life. */
  private static final int ROWS = 2_000;

  /** As in JSON; who writes more means something else. */
  private static final int MOST_SUPPLIERS = 1_000_000;

  private final SpendMapping mapping;
  private final Faults faults = new Faults();
  private final Map<String, Told> clients = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /** Those of which a figure could not be read, who may have sales. */
  private final Set<String> doubtful = new HashSet<>();

  private int figures;

  private SpendFile(SpendMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * Reads.
   *
   * @param tables those of one file
   * @param alive hears now and then how many rows were read; may throw to stop
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault by line and column
   */
  public static List<Client> read(
      List<TableSource> tables, SpendMapping mapping, LongConsumer alive) {
    return new SpendFile(mapping).clients(one(tables), alive);
  }

  /**
   * Finds the columns of the mapping.
   *
   * @throws org.salesadvisor.errors.InvalidInputException naming every one that is not there
   */
  public static void mustFit(List<TableSource> tables, SpendMapping mapping) {
    try (Table table = one(tables).open()) {
      new SpendFile(mapping).header(table);
    }
  }

  private static TableSource one(List<TableSource> tables) {
    if (tables.size() != 1) {
      Faults faults = new Faults();
      faults.add("", SpendMessage.ONE_TABLE.with(tables.size()));
      faults.throwIfAny();
    }
    return tables.get(0);
  }

  private Header header(Table table) {
    Header header = new Header(table.header());
    header.mustHave(mapping, faults);
    faults.throwIfAny();
    return header;
  }

  private List<Client> clients(TableSource file, LongConsumer alive) {
    try (Table table = file.open()) {
      Header header = header(table);
      long rows = 0;
      for (Row row = table.next(); row != null; row = table.next()) {
        row(row, header);
        rows++;
        if (rows % ROWS == 0) {
          alive.accept(rows);
        }
      }
      alive.accept(rows);
    }
    clients.values().forEach(this::mustHaveSales);
    if (clients.isEmpty()) {
      faults.addUnlessNamed("", SpendMessage.NOTHING_LEFT.with());
    }
    faults.throwIfAny();
    return clients.values().stream().map(Told::client).toList();
  }

  private void row(Row row, Header header) {
    if (row.cells().size() != header.names().size()) {
      faults.add(
          Fault.inLine(
              row.line(), SpendMessage.CELL_COUNT.with(row.cells().size(), header.names().size())));
      return;
    }
    int before = faults.count();
    String id = row(new Cells(row, header, mapping.amounts(), faults));
    if (id != null && faults.count() > before) {
      doubtful.add(id);
    }
    mustFit();
  }

  /** The client that it is of; null when it does not say. */
  private String row(Cells cells) {
    boolean isWide = mapping.categories() != null;
    String column = mapping.columns().client();
    String id = column == null ? Long.toString(cells.row().line()) : cells.needed(column);
    if (id == null) {
      return null;
    }
    Told told = Told.of(cells.row().line(), id, cells, mapping.columns());
    Told before = clients.putIfAbsent(id, told);
    if (before != null && (isWide || !before.isSame(told))) {
      cells.fault(
          column,
          (isWide ? SpendMessage.CLIENT_TWICE : SpendMessage.NOT_OF_ONE)
              .with(Shown.of(id), before.line()));
      return id;
    }
    Told known = before == null ? told : before;
    if (isWide) {
      mapping.categories().forEach(category -> wide(category, cells, known));
    } else {
      category(cells, known);
    }
    return id;
  }

  private void mustFit() {
    if (figures > MOST_FIGURES) {
      faults.add("", SpendMessage.TOO_MANY.with(MOST_FIGURES));
      faults.throwIfAny();
    }
  }

  /** What is empty was not bought from us. */
  private void wide(String category, Cells cells, Told client) {
    Double sales = cells.number(category);
    add(client, new Bought(category, sales == null ? 0 : sales, null, null, null));
  }

  private void add(Told client, Bought bought) {
    client.bought().put(bought.category(), bought);
    figures++;
  }

  private void category(Cells cells, Told client) {
    ColumnsDocument columns = mapping.columns();
    String category = cells.needed(columns.category());
    if (category == null) {
      return;
    }
    if (client.bought().containsKey(category)) {
      cells.fault(
          columns.category(),
          SpendMessage.CATEGORY_TWICE.with(Shown.of(client.id()), Shown.of(category)));
      return;
    }
    int before = faults.count();
    Double sales = cells.number(columns.sales());
    Double spend = cells.number(columns.spend());
    Double rank = cells.number(columns.rank());
    Double suppliers = cells.number(columns.suppliers());
    boolean isWhole = faults.count() == before;
    if (isWhole && cells.needed(columns.sales()) != null) {
      agree(cells, sales, spend, rank, suppliers);
      add(
          client,
          new Bought(
              names.computeIfAbsent(category, name -> name),
              sales,
              spend,
              rank,
              suppliers == null ? null : (Integer) suppliers.intValue()));
    }
  }

  private void agree(Cells cells, double sales, Double spend, Double rank, Double suppliers) {
    ColumnsDocument columns = mapping.columns();
    if (spend != null && sales > spend) {
      cells.fault(columns.spend(), SpendMessage.MORE_THAN_SPEND.with(sales, spend));
    }
    if ((rank == null) != (suppliers == null)) {
      cells.fault(columns.rank(), SpendMessage.RANK_OR_SUPPLIERS.with());
    } else if (rank != null
        && (rank < 1 || rank > suppliers || suppliers % 1 != 0 || suppliers > MOST_SUPPLIERS)) {
      cells.fault(columns.rank(), SpendMessage.RANK_BEYOND.with(rank, suppliers));
    }
  }

  private void mustHaveSales(Told client) {
    boolean hasSales = client.bought().values().stream().anyMatch(one -> one.sales() > 0);
    if (!hasSales && !doubtful.contains(client.id())) {
      faults.add(Fault.inLine(client.line(), SpendMessage.NO_SALES.with(Shown.of(client.id()))));
    }
  }
}
