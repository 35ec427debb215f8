package org.salesadvisor.leads;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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
   * Adds, unless the same files were added before.
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
        digest(files),
        now,
        by,
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

  private static String digest(List<Sent> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] piece = new byte[65_536];
      for (Sent sent : files) {
        try (InputStream in = Files.newInputStream(sent.file())) {
          for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            digest.update(piece, 0, read);
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
