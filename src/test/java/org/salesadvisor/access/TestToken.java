package org.salesadvisor.access;

/** The token of the admin that every service of a test begins with. */
public final class TestToken {

  public static final String ADMIN = "sa_test-admin-of-a-database-that-is-thrown-away";

  /** The property that presets it. */
  public static final String PROPERTY = "advisor.admin-token";

  /** The value of the header Authorization. */
  public static final String BEARER = "Bearer " + ADMIN;

  private TestToken() {}
}
