package org.salesadvisor.leads;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.leads.store.LeadImport;

/** Adds the leads of files: all of them, or none when anything is wrong. Waits for the database. */
@ApplicationScoped
class LeadFiles {

  private final LeadImport store;
  private final LeadWork work;

  LeadFiles(LeadImport store, LeadWork work) {
    this.store = store;
    this.work = work;
  }

  /** A file that was sent. */
  record Sent(String name, Path file) {}

  /**
   * Adds.
   *
   * @return how many leads were added
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault by line and column
   */
  long add(List<Sent> files, String by) {
    Faults faults = new Faults();
    if (files.isEmpty()) {
      faults.add("/files", LeadMessage.NO_FILE.with());
      faults.throwIfAny();
    }
    Instant now = work.now();
    return store.run(
        new LeadImport.Giving() {
          @Override
          public void give(LeadImport.Taking into) {
            LeadTable table = new LeadTable(now, faults);
            files.forEach(
                sent ->
                    table.read(
                        sent.name(),
                        sent.file(),
                        (line, lead) ->
                            into.take(
                                new Incoming(lead, now, by).lead(),
                                () -> table.known(line, lead))));
          }

          @Override
          public void end() {
            faults.throwIfAny();
          }
        });
  }
}
