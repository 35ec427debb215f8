package org.salesadvisor.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One thing that was done.
 *
 * @param id follows the time of doing
 * @param actor who did it; null when nobody was known
 * @param subject what it was done to
 * @param details names and values worth knowing; no secrets
 */
public record AuditEntry(
    UUID id, Instant at, String actor, Action action, String subject, Map<String, String> details) {

  public AuditEntry {
    details = Collections.unmodifiableMap(new TreeMap<>(details)); // in an order that stays
  }
}
