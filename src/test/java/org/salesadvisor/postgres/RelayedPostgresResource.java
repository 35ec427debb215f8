package org.salesadvisor.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.salesadvisor.access.TestToken;

/** A real database whose {@link Relay} a test can cut; it is injected into fields of that type. */
public class RelayedPostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final Pattern PORT = Pattern.compile(":(\\d+)/");

  private OwnPostgres server;
  private Relay relay;

  @Override
  public Map<String, String> start() {
    server = OwnPostgres.start(Path.of("target", "test-postgres-relayed"));
    Matcher port = PORT.matcher(server.jdbcUrl());
    if (!port.find()) {
      throw new IllegalStateException("no port in " + server.jdbcUrl());
    }
    relay = new Relay(Integer.parseInt(port.group(1)));
    return Map.of(
        "quarkus.datasource.jdbc.url",
        port.replaceFirst(":" + relay.port() + "/"),
        "quarkus.datasource.username",
        server.user(),
        "quarkus.datasource.password",
        server.password(),
        TestToken.PROPERTY,
        TestToken.ADMIN);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(relay, new TestInjector.MatchesType(Relay.class));
  }

  @Override
  public void stop() {
    try {
      if (relay != null) {
        relay.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (server != null) {
        server.close();
      }
    }
  }
}
