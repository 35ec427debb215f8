package org.salesadvisor;

/**
 * Log-in with an identity provider is off until somebody names one, because a service that has none
 * cannot start with it.
 */
final class SignOn {

  private static final String PROVIDER = "quarkus.oidc.auth-server-url";
  private static final String ENABLED = "quarkus.oidc.tenant-enabled";

  private SignOn() {}

  static void configure(Settings settings) {
    if (settings.find(PROVIDER).isPresent() && settings.find(ENABLED).isEmpty()) {
      System.setProperty(ENABLED, "true");
    }
  }
}
