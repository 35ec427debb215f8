package org.salesadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignOnTest {

  private static final String ENABLED = "quarkus.oidc.tenant-enabled";
  private static final String PROVIDER = "QUARKUS_OIDC_AUTH_SERVER_URL";

  @AfterEach
  void clear() {
    System.clearProperty(ENABLED);
  }

  @Test
  void isEnabledByNamingAProvider() {
    assertEquals("true", enabled(Map.of(PROVIDER, "http://127.0.0.1/realms/sales")));
  }

  @Test
  void staysOffWithoutOne() {
    assertNull(enabled(Map.of()));
  }

  @Test
  void whatSomebodySaysHolds() {
    assertNull(
        enabled(Map.of(PROVIDER, "http://127.0.0.1", "QUARKUS_OIDC_TENANT_ENABLED", "false")));
  }

  private static String enabled(Map<String, String> environment) {
    SignOn.configure(new Settings(name -> null, environment::get));
    return System.getProperty(ENABLED);
  }
}
