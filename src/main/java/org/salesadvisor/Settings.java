package org.salesadvisor;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What must be known before Quarkus, and with it its configuration, is there: a system property, or
 * else an environment variable. Empty counts as absent.
 */
record Settings(UnaryOperator<String> property, UnaryOperator<String> environment) {

  static Settings ofProcess() {
    return new Settings(System::getProperty, System::getenv);
  }

  /** By the name of Quarkus, as {@code quarkus.http.port}. */
  Optional<String> find(String name) {
    return filled(property.apply(name))
        .or(() -> filled(environment.apply(name.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase())));
  }

  private static Optional<String> filled(String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }
}
