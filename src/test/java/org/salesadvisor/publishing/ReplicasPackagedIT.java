package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.postgres.OwnPostgres;
import org.salesadvisor.postgres.Relay;
import org.salesadvisor.rulebase.RuleSet;

/**
 * Three packaged services on one database, under load: all serve what one publishes, also one that
 * was killed and one that was cut off. In the build with a rule set of one rule; with {@code
 * -Preplicas} with the shipped rules, and then every replica must serve within three seconds.
 */
@Tag("replicas")
class ReplicasPackagedIT {

  private static final boolean IS_LONG = Boolean.getBoolean("replicas.long");

  /** From the answer to who publishes; the short form asks whether, the long form how soon. */
  private static final long LONGEST_MILLIS = IS_LONG ? 3_000 : 30_000;

  private static final Pattern PORT = Pattern.compile(":(\\d+)/");

  @TempDir static Path temporary;

  private final List<Replica> replicas = new ArrayList<>();
  private OwnPostgres database;
  private Relay relay;
  private ReplicaLoad load;

  @BeforeEach
  void start() throws Exception {
    new WatchedFolder.Folder(folder()).holds(version("one"));
    database = OwnPostgres.start(temporary.resolve("data"));
    Matcher port = PORT.matcher(database.jdbcUrl());
    assertTrue(port.find());
    relay = new Relay(Integer.parseInt(port.group(1)));
    String relayed = port.replaceFirst(":" + relay.port() + "/");
    replicas.add(Replica.begin("a", settings(database.jdbcUrl())));
    replicas.add(Replica.begin("b", settings(relayed)));
    replicas.add(Replica.begin("c", settings(database.jdbcUrl())));
    for (Replica replica : replicas) {
      replica.awaitReady();
    }
    load = new ReplicaLoad(replicas);
    load.knows(version("one").digest(), "one");
    load.begin();
  }

  private Path folder() {
    return temporary.resolve("rules");
  }

  private List<String> settings(String url) {
    return List.of(
        "-Dquarkus.datasource.jdbc.url=" + url,
        "-Dquarkus.datasource.username=" + database.user(),
        "-Dquarkus.datasource.password=" + database.password(),
        "-Dadvisor.rules=" + folder());
  }

  @AfterEach
  void stop() throws Exception {
    if (load != null) {
      load.stop();
    }
    for (Replica replica : replicas) {
      replica.stop();
    }
    if (relay != null) {
      relay.close();
    }
    if (database != null) {
      database.close();
    }
  }

  /** A version whose answers all hold its name, in the conclusion and in the reason. */
  private static RuleSet version(String name) {
    return IS_LONG ? Rules.shippedSaying(name) : Rules.smallSaying(name);
  }

  private RuleSet publish(Replica at, String name) throws Exception {
    RuleSet version = version(name);
    load.knows(version.digest(), name);
    HttpResponse<byte[]> answer = at.publish(version);
    assertEquals(201, answer.statusCode(), () -> new String(answer.body()));
    return version;
  }

  /** How long it took, in milliseconds. */
  private long awaitAll(RuleSet version, List<Replica> all) throws Exception {
    long begin = System.nanoTime();
    for (Replica replica : all) {
      while (!replica.serves().equals(version.digest())) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertTrue(millis < LONGEST_MILLIS, replica.name + " still serves another version");
        Thread.sleep(20);
      }
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  @Test
  void allServeWhatOnePublishesAlsoAfterAKillAndACut() throws Exception {
    Replica a = replicas.get(0);
    Replica b = replicas.get(1);
    Replica c = replicas.get(2);
    List<String> figures = new ArrayList<>();

    figures.add("published: " + awaitAll(publish(a, "two"), replicas) + " ms");

    load.calls(List.of(a, b));
    c.kill();
    RuleSet third = publish(b, "three");
    figures.add("published while one was killed: " + awaitAll(third, List.of(a, b)) + " ms");
    Replica successor = Replica.begin("c2", settings(database.jdbcUrl()));
    replicas.set(2, successor);
    successor.awaitReady();
    assertEquals(third.digest(), successor.serves());
    load.calls(replicas);

    relay.cut();
    RuleSet fourth = publish(a, "four");
    figures.add(
        "published while one was cut off: " + awaitAll(fourth, List.of(a, successor)) + " ms");
    assertEquals(third.digest(), b.serves());
    relay.restore();
    figures.add("connected again: " + awaitAll(fourth, replicas) + " ms");

    load.stop();
    figures.add("answers: " + load.answers());
    System.out.println("Replicas: " + String.join("; ", figures));
    assertEquals(List.of(), load.wrong().stream().distinct().limit(10).toList());
    assertTrue(load.answers() > 100, "there was a load");
  }
}
