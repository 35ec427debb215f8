package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The commands on tokens, each as a process of its own that calls the service. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TokenCommandIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final String name = "cli-" + UUID.randomUUID();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void asAdmin() {
    environment.put("ADVISOR_TOKEN", TestToken.ADMIN);
    environment.put("ADVISOR_URL", Api.uri("").toString());
    environment.put("LC_ALL", "C.UTF-8");
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    return Ended.after(folder, environment, arguments);
  }

  @Test
  void aTokenIsMadeUsedListedAndRevoked() throws Exception {
    Ended made = run("token", "create", name, "--role", "manager", "--expires", "2030-01-31");
    assertEquals(0, made.exitCode(), made.err());
    String token = made.out().strip();
    assertTrue(token.matches("sa_[A-Za-z0-9_-]{43}"), "nothing else is on standard output");
    assertTrue(made.err().contains("until 2030-01-31T00:00:00Z"), made.err());
    assertFalse(made.err().contains(token));
    String path = Api.ADVICE + "?account=X";
    assertEquals(200, Api.get(path, Api.AUTHORIZATION, "Bearer " + token).status());

    Ended listed = run("token", "list");
    assertTrue(
        listed.out().lines().anyMatch(line -> line.matches(name + " +manager +2030-01-31T.*")),
        listed.out());

    Ended revoked = run("token", "revoke", name);
    assertEquals(0, revoked.exitCode(), revoked.err());
    assertEquals(401, Api.get(path, Api.AUTHORIZATION, "Bearer " + token).status());
    assertFalse(run("token", "list").out().contains(name));
    assertTrue(run("token", "list", "--all").out().contains(name));
  }

  @Test
  void programsGetJson() throws Exception {
    Ended made = run("token", "create", name, "--role", "viewer", "--format", "json");
    assertEquals(name, JSON.readTree(made.out()).path("name").asText());

    Ended listed = run("token", "list", "--format", "json");

    assertTrue(JSON.readTree(listed.out()).isArray());
    assertTrue(listed.out().contains(name));
    assertFalse(listed.out().contains("\"token\""));
  }

  @Test
  void whatTheServiceRefusesIsToldInItsWords() throws Exception {
    environment.put("LC_ALL", "nl_NL.UTF-8");

    Ended refused = run("token", "create", "a b", "--role", "boss");

    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("/name: is `a b`; schrijf 1 tot 60"), refused.err());
    assertTrue(refused.err().contains("/role: is `boss`; schrijf een van viewer"), refused.err());
    assertTrue(run("token", "revoke", name).err().contains("Er is geen token `" + name));
  }

  @Test
  void withoutTokenOrServiceItSaysWhatToDo() throws Exception {
    environment.remove("ADVISOR_TOKEN");
    assertTrue(run("token", "list").err().contains("export ADVISOR_TOKEN="));

    environment.put("ADVISOR_TOKEN", "unknown");
    Ended unknown = run("token", "list");
    assertEquals(1, unknown.exitCode());
    assertTrue(unknown.err().contains("not known"), unknown.err());

    Ended nowhere = run("token", "list", "--url", "http://127.0.0.1:1");
    assertEquals(3, nowhere.exitCode());
    assertTrue(nowhere.err().contains("No service answers at http://127.0.0.1:1"), nowhere.err());
    assertEquals(1, run("token", "list", "--url", "no address").exitCode());
    assertEquals(2, run("token").exitCode());
    assertEquals(2, run("token", "create", "x").exitCode());
  }
}
