package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.salesadvisor.datasets.store.Database;

/** What datasets tell of the leads that were made of them. Thread-safe; waits for the database. */
@ApplicationScoped
public class ToldByDatasets {

  private static final String TOLD =
      "SELECT l.id, d.as_of, o.channel, o.campaign, o.product, o.size, o.team, o.earlier_contacts,"
          + " o.attempts IS NOT NULL AS attempts, o.people_contacted IS NOT NULL AS people_contacted,"
          + " o.analysis_days IS NOT NULL AS analysis_days, o.cost IS NOT NULL AS cost, o.value IS"
          + " NOT NULL AS value, o.loss_reason IS NOT NULL AS loss_reason FROM lead l LEFT JOIN"
          + " dataset d ON d.id = l.dataset_id LEFT JOIN opportunity o ON o.dataset_id ="
          + " l.dataset_id AND o.id = l.opportunity_id WHERE l.id = ANY (?)";

  private final Database database;

  ToldByDatasets(Database database) {
    this.database = database;
  }

  /** What is complete only when an opportunity ended. */
  public enum AtEnd {
    ATTEMPTS,
    PEOPLE_CONTACTED,
    ANALYSIS_DAYS,
    COST,
    VALUE,
    LOSS_REASON
  }

  /**
   * What a dataset tells of an opportunity. Null is unknown.
   *
   * @param asOf the latest moment that the dataset can know of; null when it is gone
   * @param earlierContacts how many contacts there were before
   * @param atEnd what else it tells
   */
  public record Told(
      Instant asOf,
      String channel,
      String campaign,
      String product,
      String size,
      String team,
      Integer earlierContacts,
      Set<AtEnd> atEnd) {}

  /** By lead; nothing of a lead that was made of none. */
  public Map<UUID, Told> of(List<Lead> leads) {
    UUID[] made =
        leads.stream().filter(lead -> lead.datasetId() != null).map(Lead::id).toArray(UUID[]::new);
    Map<UUID, Told> told = new HashMap<>();
    if (made.length > 0) {
      database.list(
          TOLD, row -> told.put(row.getObject("id", UUID.class), read(row)), (Object) made);
    }
    return told;
  }

  private static Told read(ResultSet row) throws SQLException {
    Set<AtEnd> atEnd = EnumSet.noneOf(AtEnd.class);
    for (AtEnd one : AtEnd.values()) {
      if (row.getBoolean(one.name().toLowerCase(Locale.ROOT))) {
        atEnd.add(one);
      }
    }
    return new Told(
        LeadRows.moment(row, "as_of"),
        row.getString("channel"),
        row.getString("campaign"),
        row.getString("product"),
        row.getString("size"),
        row.getString("team"),
        row.getObject("earlier_contacts", Integer.class),
        atEnd);
  }
}
