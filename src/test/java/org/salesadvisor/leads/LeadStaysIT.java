package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.salesadvisor.leads.LeadApi.LEADS;
import static org.salesadvisor.leads.LeadApi.added;
import static org.salesadvisor.leads.LeadApi.steps;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Stays, from which reports count, say what the logs say. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LeadStaysIT {

  /** By the log alone and step by step, for every lead there is. */
  private static final String OTHER_THAN_THE_LOG =
      """
      SELECT count(*) FROM (
        SELECT e.lead_id, e.number, e.step, e.at, e.reason, n.step AS next_step, n.at AS next_at
        FROM lead_event e
        LEFT JOIN lead_event n ON n.lead_id = e.lead_id AND n.number =
          (SELECT min(f.number) FROM lead_event f
           WHERE f.lead_id = e.lead_id AND f.number > e.number AND f.step IS NOT NULL)
        WHERE e.step IS NOT NULL) told
      FULL JOIN lead_stay s ON s.lead_id = told.lead_id AND s.number = told.number
      WHERE (told.step, told.at, told.reason, told.next_step, told.next_at)
        IS DISTINCT FROM (s.step, s.at, s.reason, s.next_step, s.next_at)
      """;

  @Inject DataSource database;

  private List<String> list(String sql) {
    try (Connection connection = database.getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<String> stays(String lead) {
    return list(
        "SELECT concat_ws(' ', step, next_step, days, furthest) FROM lead_stay WHERE lead_id = '"
            + lead
            + "' ORDER BY number");
  }

  @Test
  void everyStepOfALogIsAStayThatEndsWithTheNext() {
    String lead = added();
    steps(lead, "MARKETING_QUALIFIED");
    LeadApi.event(lead, "REJECTED", "\"reason\":\"NO_BUDGET\"");
    steps(lead, "NURTURING", "SITE_VISITED", "MARKETING_QUALIFIED", "ACCEPTED");

    assertEquals(
        List.of(
            "LEAD MARKETING_QUALIFIED 0 ACCEPTED",
            "MARKETING_QUALIFIED REJECTED 0 ACCEPTED",
            "REJECTED NURTURING 0 ACCEPTED",
            "NURTURING MARKETING_QUALIFIED 0 ACCEPTED",
            "MARKETING_QUALIFIED ACCEPTED 0 ACCEPTED",
            "ACCEPTED"),
        stays(lead));
    assertEquals(List.of("0"), list(OTHER_THAN_THE_LOG));
  }

  @Test
  void theLeadsOfAFileAndOfADatasetHaveTheirStaysToo() {
    String dataset = LeadDataset.imported();
    LeadApi.ofDataset(dataset);

    assertEquals(List.of("0"), list(OTHER_THAN_THE_LOG));
    assertEquals(
        list(
            "SELECT step || ' ' || count(*) FROM lead_event e JOIN lead l ON l.id = e.lead_id"
                + " WHERE dataset_id = '%s' GROUP BY step ORDER BY 1".formatted(dataset)),
        list(
            "SELECT step || ' ' || count(*) FROM lead_stay WHERE dataset_id = '%s' GROUP BY step"
                    .formatted(dataset)
                + " ORDER BY 1"));
  }

  private static long qualified() {
    return Api.get(LEADS + "/report").json().at("/steps/1/further/n").asLong();
  }

  @Test
  void aReportCountsEachStepSinceTheLastOne() {
    String lead = added();
    long before = qualified();
    assertEquals(before, qualified());

    steps(lead, "MARKETING_QUALIFIED");

    assertEquals(before + 1, qualified());
  }
}
