package org.salesadvisor.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.salesadvisor.errors.AdvisorException;

class ConfiguredPostgresTest {

  @Test
  void tellsWhichDatabaseDoesNotAnswerWithoutItsPassword() {
    String url = "jdbc:postgresql://127.0.0.1:1/sales?password=secret";

    AdvisorException refused =
        assertThrows(
            AdvisorException.class, () -> ConfiguredPostgres.mustAnswer(url, "sales", null));

    assertEquals("DATABASE_UNREACHABLE", refused.code());
    assertTrue(refused.getMessage().contains("jdbc:postgresql://127.0.0.1:1/sales"));
    assertFalse(refused.getMessage().contains("secret"));
  }
}
