package org.salesadvisor.web;

import java.util.List;
import java.util.Set;

/** What callers may do: each role may do what those before it may. */
public final class Roles {

  /** Reads. */
  public static final String VIEWER = "viewer";

  /** Asks advice, imports, works leads. */
  public static final String MANAGER = "manager";

  /** Checks, tests and publishes rules. */
  public static final String CONSULTANT = "consultant";

  /** Gives and takes access, reads the audit trail. */
  public static final String ADMIN = "admin";

  /** All of them, from the one that may least. */
  public static final List<String> ALL = List.of(VIEWER, MANAGER, CONSULTANT, ADMIN);

  private Roles() {}

  /** The role and every one that it includes. */
  public static Set<String> includedIn(String role) {
    return Set.copyOf(ALL.subList(0, ALL.indexOf(role) + 1));
  }
}
