package org.salesadvisor.cli;

import java.util.ArrayList;
import java.util.List;

/** What stands behind the path of a call. For one thread. */
final class Query {

  private final List<String> parts = new ArrayList<>();

  /**
   * Adds a parameter.
   *
   * @param value nothing is added when it is null
   */
  Query with(String name, Object value) {
    if (value != null) {
      parts.add(ServiceCall.encoded(name) + "=" + ServiceCall.encoded(value.toString()));
    }
    return this;
  }

  /** With its question mark; empty when there are no parameters. */
  @Override
  public String toString() {
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
