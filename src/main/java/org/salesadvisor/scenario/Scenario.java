package org.salesadvisor.scenario;

import java.util.List;

/**
 * A case that a rule set must decide as its author expects.
 *
 * @param path the file it stands in, within the rule set
 * @param line the line it starts on, counted from 1
 * @param title situation and expectation, in the words of a salesperson
 * @param given the four records of a profile and perhaps open work, then the signs of the funnel
 * @param expected what must come out of it
 */
public record Scenario(
    String path, int line, String title, List<Object> given, Expectation expected) {

  private static final String RULES = ".drl";

  public Scenario {
    given = List.copyOf(given);
  }

  /** Whether it stands in the file beside this rule file. */
  public boolean isBeside(String rulePath) {
    int name = rulePath.length() - RULES.length(); // asked a million times by a check
    return path.length() == name + Scenarios.ENDING.length()
        && rulePath.endsWith(RULES)
        && path.endsWith(Scenarios.ENDING)
        && path.regionMatches(0, rulePath, 0, name);
  }

  /** The name of its file, without folders, and its title. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1) + ": " + title;
  }
}
