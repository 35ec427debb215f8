package org.salesadvisor.audit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The trail of what was done by whom. Thread-safe; waits for the database. */
@ApplicationScoped
public class AuditTrail {

  /** The actor of what the service does by itself. */
  public static final String SERVICE = "service";

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final AuditStore store;
  private final Clock clock;

  AuditTrail(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Keeps an entry. Within a transaction it is kept when that commits, so call it in the one that
   * does what the entry says: then neither is there without the other.
   *
   * @param actor who does it; null when nobody is known
   * @param subject what it is done to
   * @param details names and values worth knowing; no secrets
   */
  @Transactional
  public void record(Action action, String actor, String subject, Map<String, String> details) {
    store.insert(
        new AuditEntry(
            IDS.generate(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor,
            action,
            subject,
            details));
  }

  /**
   * A page, newest first.
   *
   * @param limit entries at most, 1 or more
   * @param after the last id of the page before, or null for the first page
   */
  public List<AuditEntry> list(int limit, UUID after) {
    return store.readPage(limit, after);
  }
}
