package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesadvisor.facts.SalesPhase;

/** Reads the rows behind a figure, a page at a time. Thread-safe. */
@ApplicationScoped
public class Opportunities {

  private static final int MOST_NAMES = 10_000;

  private final Database database;

  Opportunities(Database database) {
    this.database = database;
  }

  /**
   * Those that a filter admits and that came to a phase, in the order of their ids.
   *
   * @param phase null for all
   * @param outcome null for any
   * @param after the last id of the page before; null for the first page
   */
  public List<Opportunity> page(
      Dataset dataset,
      FunnelFilter filter,
      SalesPhase phase,
      boolean isStrict,
      boolean isAlsoUndated,
      String outcome,
      int limit,
      String after) {
    FunnelFilter.Where where = isAlsoUndated ? filter.whereAlsoUndated() : filter.where();
    String reached =
        phase == null ? "true" : new Reached(dataset.phases(), isStrict).expression(phase);
    return database.list(
        "SELECT o.* FROM opportunity o CROSS JOIN (SELECT ?::text AS zone) z"
            + where.sql()
            + " AND "
            + reached
            + " AND o.outcome = coalesce(?, o.outcome) AND o.id > ?"
            + " COLLATE \"C\" ORDER BY o.id LIMIT ?",
        Opportunities::read,
        parameters(where, dataset, outcome, limit, after));
  }

  /** The one with this id. */
  public Optional<Opportunity> find(Dataset dataset, String id) {
    return database
        .list(
            "SELECT o.* FROM opportunity o WHERE o.dataset_id = ? AND o.id = ?",
            Opportunities::read,
            dataset.id(),
            id)
        .stream()
        .findFirst();
  }

  /**
   * Those of an account that were there at a moment: what was open then first, the newest first.
   */
  public List<Opportunity> ofAccount(Dataset dataset, String account, Instant asOf, int limit) {
    return database.list(
        "SELECT o.* FROM opportunity o WHERE o.dataset_id = ? AND o.account = ? AND coalesce("
            + "least(o.lead_at, o.prospect_at, o.order_at) <= ?, true) ORDER BY (o.outcome ="
            + " 'OPEN' OR coalesce(coalesce(o.order_at, o.lost_at) > ?, false)) DESC, o.cohort DESC"
            + " NULLS LAST, o.id LIMIT ?",
        Opportunities::read,
        dataset.id(),
        account,
        asOf,
        asOf,
        limit);
  }

  /** Accounts of which there are opportunities, some thousands at most. */
  public List<String> accounts(Dataset dataset) {
    return database.list(
        "SELECT DISTINCT account FROM opportunity WHERE dataset_id = ? AND account IS NOT NULL LIMIT"
            + " "
            + MOST_NAMES,
        row -> row.getString(1),
        dataset.id());
  }

  /** Not every one of them is there. */
  private static Object[] parameters(
      FunnelFilter.Where where, Dataset dataset, String outcome, int limit, String after) {
    List<Object> all = new java.util.ArrayList<>();
    all.add(dataset.zone());
    all.addAll(where.parameters());
    all.add(outcome);
    all.add(after == null ? "" : after);
    all.add(limit);
    return all.toArray();
  }

  private static Opportunity read(ResultSet row) throws SQLException {
    Map<Dimension, String> attributes = new EnumMap<>(Dimension.class);
    for (Dimension one : Dimension.attributes()) {
      if (row.getString(one.key()) != null) {
        attributes.put(one, row.getString(one.key()));
      }
    }
    return new Opportunity(
        row.getString("id"),
        row.getString("account"),
        attributes,
        row.getObject("cohort", LocalDate.class),
        entered(row),
        Datasets.moment(row, "lost_at"),
        Datasets.moment(row, "expected_close_at"),
        Datasets.moment(row, "next_step_at"),
        row.getString("outcome"),
        row.getString("phase"),
        row.getBigDecimal("value"),
        row.getString("currency"),
        row.getString("loss_reason"),
        row.getObject("attempts", Integer.class),
        row.getObject("earlier_contacts", Integer.class),
        row.getBigDecimal("cost"));
  }

  private static Map<SalesPhase, Instant> entered(ResultSet row) throws SQLException {
    Map<SalesPhase, Instant> entered = new EnumMap<>(SalesPhase.class);
    for (SalesPhase phase : SalesPhase.values()) {
      Instant at = Datasets.moment(row, Reached.entered(phase).substring("o.".length()));
      if (at != null) {
        entered.put(phase, at);
      }
    }
    return entered;
  }
}
