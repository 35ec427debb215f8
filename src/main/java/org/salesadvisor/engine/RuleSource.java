package org.salesadvisor.engine;

import java.util.Objects;

/**
 * A rule file as text.
 *
 * @param path its place in the rule set, with forward slashes
 * @param text its content
 */
public record RuleSource(String path, String text) {

  public RuleSource {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
  }
}
