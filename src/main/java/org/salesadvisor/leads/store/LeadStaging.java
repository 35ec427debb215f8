package org.salesadvisor.leads.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.salesadvisor.datasets.store.Copying;
import org.salesadvisor.datasets.store.ImportTransaction;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;

/**
 * Leads of files on their way into the log, in a temporary table that ends with the transaction: a
 * row for each event, of which the first of a lead says who it is. Nobody sees any of it before
 * {@link #commit}. For one thread, but for {@link #cancel}.
 */
public final class LeadStaging implements AutoCloseable {

  private static final String TABLE =
      "CREATE TEMP TABLE staged (place bigint, file integer, line bigint, said integer, crm_id text"
          + " COLLATE \"C\", address_hash text COLLATE \"C\", lead_id uuid, source text, owner text,"
          + " name text, company text, email text, telephone text, social text, number integer, kind"
          + " text, step text, step_place integer, at timestamptz, reason text, channel text,"
          + " day date, note text, target_industry boolean, served_region boolean, employees integer,"
          + " role text, need_stated boolean) ON COMMIT DROP";

  private static final String[] NO_KEYS = {};

  private final ImportTransaction transaction;
  private final String crm;
  private final Copying copying;
  private long leads;

  LeadStaging(ImportTransaction transaction, String crm) {
    this.transaction = transaction;
    this.crm = crm;
    transaction.update(TABLE);
    this.copying = transaction.copyInto("staged");
  }

  /**
   * Where a lead was read.
   *
   * @param file its place among the files
   * @param crmId by which the program that wrote it knows the lead; null when it has none
   * @param said the same for rows that say the same
   */
  public record Origin(int file, long line, String crmId, int said) {}

  /** Takes a lead in. */
  public void take(LeadLog log, Origin origin) {
    leads++;
    List<LeadEvent> events = log.events();
    for (int i = 0; i < events.size(); i++) {
      copying.add(leads, NO_KEYS, row(log.lead(), events.get(i), i + 1, origin));
    }
  }

  private static String[] row(Lead lead, LeadEvent event, int number, Origin origin) {
    List<String> row = new ArrayList<>();
    boolean isFirst = number == 1;
    add(row, origin.file(), origin.line(), isFirst ? origin.said() : null);
    add(row, isFirst ? origin.crmId() : null, isFirst ? hash(lead) : null, lead.id());
    if (isFirst) {
      add(row, lead.source(), lead.owner(), lead.name(), lead.company());
      add(row, lead.email(), lead.telephone(), lead.social());
    } else {
      add(row, null, null, null, null, null, null, null);
    }
    LeadEventKind kind = event.kind();
    Integer place = kind.to() == null ? null : (Integer) LeadEventKind.place(kind.to());
    add(row, number, kind, kind.to(), place, event.at(), event.reason(), event.channel());
    add(row, event.day(), event.note(), event.fit().targetIndustry());
    add(row, event.fit().servedRegion(), event.fit().employees());
    add(row, event.fit().role(), event.fit().needStated());
    return row.toArray(String[]::new);
  }

  private static void add(List<String> row, Object... values) {
    for (Object value : values) {
      row.add(value instanceof Enum<?> constant ? constant.name() : Objects.toString(value, null));
    }
  }

  private static String hash(Lead lead) {
    return lead.email() == null
        ? null
        : Request.hash("", lead.email().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  /** Ends taking in; only then the rest may be asked for. */
  public StagedLeads staged() {
    copying.end();
    transaction.update("ANALYZE staged");
    return new StagedLeads(transaction, crm);
  }

  /**
   * Lets everybody see it, and keeps that these files were added.
   *
   * @param by who; null when nobody is known
   */
  public void commit(String digest, Instant at, String by) {
    transaction.update(
        "INSERT INTO lead_import (digest, imported_at, imported_by) VALUES (?, ?, ?) ON CONFLICT DO"
            + " NOTHING",
        digest,
        at,
        by);
    LeadRows.countAnew(transaction);
    transaction.commit();
  }

  /** Makes it end soon; from another thread. */
  public void cancel() {
    transaction.cancel();
  }

  /** Undoes what was not committed. */
  @Override
  public void close() {
    transaction.close();
  }
}
