package org.salesadvisor.leads.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.salesadvisor.datasets.store.ImportTransaction;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.leads.life.LeadEventKind;

/**
 * Writes staged leads into the log: new ones with everything, known ones with steps that are
 * further and with opt-outs that are new.
 *
 * @param crm the program that gave the ids
 * @param now when they are written down
 * @param by who; null when nobody is known
 */
record LeadStoring(ImportTransaction transaction, String crm, Instant now, String by) {

  private static final String COLUMNS =
      "lead_id, number, kind, step, at, recorded_at, recorded_by, reason, channel, day, note,"
          + " target_industry, served_region, employees, role, need_stated";

  private static final String REST =
      "reason, s.channel, s.day, s.note, s.target_industry, s.served_region, s.employees, s.role,"
          + " s.need_stated";

  LeadsStored store() {
    long added = leads();
    long optedOut = heldOptOuts();
    events();
    long advanced = steps();
    optOutsOfKnown();
    keepOptOuts("staged");
    keepOptOuts("staged_known");
    return new LeadsStored(added, advanced, optedOut);
  }

  /** Rows stand in their order, so that nothing need be sorted. */
  private long leads() {
    long added =
        transaction.update(
            "INSERT INTO lead (id, created_at, created_by, source, owner, name, company, email,"
                + " telephone, social, crm, crm_id) SELECT lead_id, ?, ?, source, owner, name,"
                + " company, email, telephone, social, CASE WHEN crm_id IS NOT NULL THEN ? END,"
                + " crm_id FROM staged WHERE number = 1 ON CONFLICT DO NOTHING",
            now,
            by,
            crm);
    if (added < transaction.count("SELECT count(*) FROM staged WHERE number = 1")) {
      // who was added by others meanwhile is theirs
      transaction.update(
          "DELETE FROM staged s WHERE NOT EXISTS (SELECT FROM lead l WHERE l.id = s.lead_id)");
    }
    return added;
  }

  /** Those of whoever had the address before follow the first event. */
  private long heldOptOuts() {
    transaction.update(
        "CREATE TEMP TABLE held ON COMMIT DROP AS SELECT s.place, s.lead_id, s.at, o.channel,"
            + " row_number() OVER (PARTITION BY s.place ORDER BY o.channel) AS nth FROM staged s"
            + " JOIN lead_opt_out o ON o.address_hash = s.address_hash");
    transaction.update(
        "INSERT INTO lead_event (lead_id, number, kind, at, recorded_at, recorded_by, channel)"
            + " SELECT lead_id, 1 + nth, 'OPTED_OUT', at, ?, ?, nullif(channel, 'ALL') FROM held",
        now,
        by);
    return transaction.count("SELECT count(DISTINCT place) FROM held");
  }

  private void events() {
    transaction.update(
        ("INSERT INTO lead_event (%s) SELECT s.lead_id, CASE s.number WHEN 1 THEN 1 ELSE s.number +"
                + " coalesce(h.count, 0) END, s.kind, s.step, s.at, ?, ?, s.%s FROM staged s LEFT"
                + " JOIN (SELECT place, max(nth) AS count FROM held GROUP BY place) h ON h.place ="
                + " s.place")
            .formatted(COLUMNS, REST),
        now,
        by);
  }

  /** Of a known lead those that are further than where it is, and not before it came there. */
  private long steps() {
    lockKnown();
    transaction.update(
        "CREATE TEMP TABLE whereabouts ON COMMIT DROP AS SELECT DISTINCT ON (k.place) k.place,"
            + " k.id, e.at, %s AS step_place, (SELECT max(number) FROM lead_event n WHERE n.lead_id"
                .formatted(place("e.step"))
            + " = k.id) AS last FROM known k JOIN lead_event e ON e.lead_id = k.id AND e.step IS NOT"
            + " NULL ORDER BY k.place, e.number DESC");
    transaction.update(
        ("INSERT INTO lead_event (%s) SELECT w.id, w.last + row_number() OVER (PARTITION BY w.id"
                + " ORDER BY s.number), s.kind, s.step, s.at, ?, ?, s.%s FROM staged_known s JOIN"
                + " whereabouts w ON w.place = s.place WHERE s.number > 1 AND s.step_place >"
                + " w.step_place AND s.at >= w.at")
            .formatted(COLUMNS, REST),
        now,
        by);
    return transaction.count(
        "SELECT count(DISTINCT w.id) FROM staged_known s JOIN whereabouts w ON w.place = s.place WHERE"
            + " s.number > 1 AND s.step_place > w.step_place AND s.at >= w.at");
  }

  /** Who adds an event to one of them meanwhile waits, as everywhere. */
  private void lockKnown() {
    transaction.list(
        "SELECT count(*) FROM (SELECT FROM lead WHERE id IN (SELECT id FROM known) ORDER BY id FOR"
            + " UPDATE) l",
        row -> row.getLong(1));
  }

  private static String place(String step) {
    return Arrays.stream(LeadStep.values())
        .map(one -> "WHEN '" + one + "' THEN " + LeadEventKind.place(one))
        .collect(Collectors.joining(" ", "CASE " + step + " ", " END"));
  }

  private void optOutsOfKnown() {
    transaction.update(
        "INSERT INTO lead_event (lead_id, number, kind, at, recorded_at, recorded_by, channel)"
            + " SELECT o.id, (SELECT max(number) FROM lead_event n WHERE n.lead_id = o.id) +"
            + " row_number() OVER (PARTITION BY o.id ORDER BY o.channel), 'OPTED_OUT', ?, ?, ?,"
            + " o.channel FROM (SELECT DISTINCT k.id, s.channel FROM staged_known s JOIN known k ON"
            + " k.place = s.place WHERE s.kind = 'OPTED_OUT') o WHERE NOT EXISTS (SELECT FROM"
            + " lead_event e WHERE e.lead_id = o.id AND e.kind = 'OPTED_OUT' AND e.channel IS NOT"
            + " DISTINCT FROM o.channel)",
        now,
        now,
        by);
  }

  /** They hold when the lead is erased, too. */
  private void keepOptOuts(String table) {
    transaction.update(
        "INSERT INTO lead_opt_out (address_hash, channel, at) SELECT f.address_hash,"
            + " coalesce(s.channel, 'ALL'), s.at FROM %1$s s JOIN %1$s f ON f.place = s.place AND"
                .formatted(table)
            + " f.number = 1 WHERE s.kind = 'OPTED_OUT' AND f.address_hash IS NOT NULL ON CONFLICT"
            + " DO NOTHING");
  }
}
