package org.salesadvisor.account.batch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileTable;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;

/** Profiles as rows of a table. */
final class TableEntries implements Entries {

  private final Rows rows;
  private final ProfileTable table;
  private final Clock clock;

  /**
   * Reads the header.
   *
   * @throws InvalidInputException when it has faults, naming each
   */
  TableEntries(InputStream in, Clock clock) throws IOException {
    this.rows = new Rows(in, ProfileTable::separator);
    this.clock = clock;
    Cut header = rows.next();
    if (header == null) {
      throw new InvalidInputException(List.of(Fault.inLine(1, BatchMessage.NO_CONTENT.with())));
    }
    this.table = ProfileTable.of(rows.text(header), header.line());
  }

  @Override
  public Entry next() throws IOException {
    Cut cut = rows.next();
    return cut == null ? null : new CutEntry(cut, this::read);
  }

  @Override
  public boolean isReady() throws IOException {
    return rows.isReady();
  }

  private Profile read(Cut cut) {
    return table.read(rows.text(cut), cut.line(), clock.instant());
  }
}
