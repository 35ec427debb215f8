package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** A table that fails when most of it has been sent. Leads are read 4,000 at a time. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class BrokenStreamIT {

  private static final int LEADS = 4_010;

  @Inject DataSource database;

  private final String owner = "broken-" + UUID.randomUUID();
  private final String path = LeadApi.LEADS + "/plan.csv?owner=" + owner;

  @BeforeEach
  void addLeads() throws SQLException {
    run(
        "INSERT INTO lead (id, created_at, owner, name) SELECT gen_random_uuid(), now(), '%s',"
            + " 'N' FROM generate_series(1, %d)",
        owner, LEADS);
    run(
        "INSERT INTO lead_event (lead_id, number, kind, step, at, recorded_at) SELECT id, 0,"
            + " 'CAME_IN', 'LEAD', now(), now() FROM lead WHERE owner = '%s'",
        owner);
  }

  @AfterEach
  void removeLeads() throws SQLException {
    run("DELETE FROM lead_stay s USING lead l WHERE l.id = s.lead_id AND l.owner = '%s'", owner);
    run("DELETE FROM lead_event e USING lead l WHERE l.id = e.lead_id AND l.owner = '%s'", owner);
    run("DELETE FROM lead WHERE owner = '%s'", owner);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(values));
    }
  }

  @Test
  void isNoWholeAnswer() throws SQLException {
    assertEquals(200, Api.get(path).status());
    run(
        "UPDATE lead_event SET kind = 'NO_SUCH_KIND' WHERE lead_id = (SELECT id FROM lead WHERE owner"
            + " = '%s' ORDER BY id LIMIT 1)",
        owner);

    assertThrows(UncheckedIOException.class, () -> Api.get(path));
  }
}
