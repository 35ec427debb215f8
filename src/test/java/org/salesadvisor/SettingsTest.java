package org.salesadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final String NAME = "quarkus.datasource.jdbc.url";
  private static final String VARIABLE = "QUARKUS_DATASOURCE_JDBC_URL";

  @Test
  void findsAnEnvironmentVariableByTheNameOfTheProperty() {
    assertEquals(Optional.of("here"), find(Map.of(), Map.of(VARIABLE, "here")));
  }

  @Test
  void prefersTheSystemProperty() {
    assertEquals(Optional.of("this"), find(Map.of(NAME, "this"), Map.of(VARIABLE, "that")));
  }

  @Test
  void takesAnEmptyValueForAbsent() {
    assertEquals(Optional.empty(), find(Map.of(NAME, " "), Map.of(VARIABLE, "")));
  }

  private static Optional<String> find(
      Map<String, String> properties, Map<String, String> environment) {
    return new Settings(properties::get, environment::get).find(NAME);
  }
}
