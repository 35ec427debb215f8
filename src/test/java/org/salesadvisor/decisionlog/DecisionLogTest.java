package org.salesadvisor.decisionlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DecisionLogTest.OnDatabaseOfTheRoom.class)
class DecisionLogTest {

  public static final class OnDatabaseOfTheRoom implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.devservices.enabled",
          "false",
          "quarkus.datasource.jdbc.url",
          LogDatabase.shared().url(),
          "quarkus.hibernate-orm.schema-management.strategy",
          "validate");
    }
  }

  @Inject DecisionLog log;

  private final String account = UUID.randomUUID().toString();

  @Test
  void findsWhatWasStoredByteForByte() {
    Decision decision =
        Decisions.decision(
            account,
            "{\"b\":1.50,  \"a\":\"é€😀\"}",
            "{\"loop\":{\"value\":2}}",
            new Decision.Idempotency("key " + account, "hash"));
    Decisions.await(log.append(decision));

    assertEquals(decision, log.get(decision.id()));
    assertEquals(Optional.of(decision), log.find(decision.id()));
    assertEquals(Optional.of(decision), log.findByKey("key " + account));
  }

  @Test
  void findsNothingWhenThereIsNothing() {
    UUID unknown = DecisionIds.next();

    assertEquals(Optional.empty(), log.find(unknown));
    assertEquals(Optional.empty(), log.findByKey("key " + unknown));
    assertEquals(List.of(), log.list(account, 10, null));
    assertThrows(DecisionNotFoundException.class, () -> log.get(unknown));
  }

  @Test
  void pagesThroughTheHistoryOfAnAccountNewestFirst() {
    List<Decision> decisions = Decisions.many(account, 25);
    log.appendAll(decisions).forEach(outcome -> assertInstanceOf(Appended.class, outcome));
    Decisions.await(log.append(Decisions.of("another " + account)));

    List<Decision> first = log.list(account, 10, null);
    List<Decision> second = log.list(account, 10, first.get(9).id());
    List<Decision> third = log.list(account, 10, second.get(9).id());

    List<Decision> newestFirst =
        decisions.stream().sorted(Comparator.comparing(decisions::indexOf).reversed()).toList();
    assertEquals(newestFirst.subList(0, 10), first);
    assertEquals(newestFirst.subList(10, 20), second);
    assertEquals(newestFirst.subList(20, 25), third);
  }
}
