package org.salesadvisor.impact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.rules.ShippedRules;

/** Equal facts are decided on once, whoever they are about. */
class FactsKeyTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final String FACTS = "\"order\":{\"units\":170}";
  private static final String HISTORY = "\"orders\":[{\"at\":\"2026-01-01T00:00:00Z\"}]";

  private static byte[] canonical(String account, String rest) {
    String json = "{\"account\":{" + account + "}," + rest + "}";
    return ProfileJson.canonical(ProfileJson.read(json.getBytes(UTF_8), NOW));
  }

  private static FactsKey key(String account, String rest, Instant asOf) {
    return FactsKey.of(canonical(account, rest), asOf);
  }

  @Test
  void theAccountDoesNotCount() {
    FactsKey one = key("\"id\":\"A\"", FACTS, NOW);

    assertEquals(one, key("\"id\":\"B\",\"name\":\"}, {\\\"order\\\": [\"", FACTS, NOW));
    assertNotEquals(one, key("\"id\":\"A\"", "\"order\":{\"units\":171}", NOW));
  }

  @Test
  void theMomentCountsWhereThereIsAnOrderHistoryAlone() {
    Instant later = NOW.plusSeconds(1);
    String quoted = "\"id\":\"A\",\"name\":\"\\\"orders\\\":[\"";

    assertEquals(key("\"id\":\"A\"", FACTS, NOW), key("\"id\":\"A\"", FACTS, later));
    assertEquals(key(quoted, FACTS, NOW), key(quoted, FACTS, later));
    assertNotEquals(key("\"id\":\"A\"", HISTORY, NOW), key("\"id\":\"A\"", HISTORY, later));
  }

  /** Whether rows are mature depends on the day. */
  @Test
  void theMomentCountsWhereAFunnelHasRows() {
    Instant later = NOW.plusSeconds(1);
    String rows = "\"funnel\":{\"rows\":[{\"period\":\"2026-04\",\"leads\":40,\"orders\":9}]}";
    String counts = "\"funnel\":{\"current\":{\"leads\":40,\"orders\":9}}";

    assertNotEquals(key("\"id\":\"A\"", rows, NOW), key("\"id\":\"A\"", rows, later));
    assertEquals(key("\"id\":\"A\"", counts, NOW), key("\"id\":\"A\"", counts, later));
  }

  @Test
  void equalFactsAreDecidedOnOnce() {
    Comparison comparison = new Comparison(ShippedRules.get(), ShippedRules.get(), Wanted.ALL);
    AtomicInteger reads = new AtomicInteger();

    for (String account : List.of("A", "B", "C")) {
      byte[] json = canonical("\"id\":\"" + account + "\"", FACTS);
      Profile profile = ProfileJson.read(json, NOW);
      comparison.compare(
          new Given(
              account,
              NOW,
              NOW,
              json,
              () -> {
                reads.incrementAndGet();
                return profile;
              }));
    }

    assertEquals(1, reads.get());
  }
}
