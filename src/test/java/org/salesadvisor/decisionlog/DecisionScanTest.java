package org.salesadvisor.decisionlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads through the log page by page: every selected decision once, in order. */
class DecisionScanTest {

  private final String account = "SCAN-" + UUID.randomUUID();
  private AgroalDataSource pool;
  private GroupCommit commits;
  private DecisionScan scan;

  @BeforeEach
  void open() throws SQLException {
    pool = LogDatabase.shared().pool(3);
    commits =
        new GroupCommit(
            pool,
            new DecisionLogSettings(1_000, 100, 1, Duration.ofSeconds(10)),
            new SimpleMeterRegistry());
    scan = new DecisionScan(pool);
  }

  @AfterEach
  void close() {
    commits.close();
    pool.close();
  }

  private List<Decision> store(String name, int count) {
    List<Decision> decisions = Decisions.many(name, count);
    assertEquals(
        count,
        commits.appendAll(decisions).stream()
            .filter(outcome -> !(outcome instanceof Outcome.Failed))
            .count());
    return decisions;
  }

  private List<UUID> ids(Selection selection, int limit) {
    List<UUID> ids = new ArrayList<>();
    List<KeptProfile> page = scan.page(selection, null, limit);
    while (!page.isEmpty()) {
      page.forEach(kept -> ids.add(kept.id()));
      page = scan.page(selection, ids.get(ids.size() - 1), limit);
    }
    return ids;
  }

  private static List<UUID> ids(List<Decision> decisions) {
    return decisions.stream().map(Decision::id).sorted().toList();
  }

  @Test
  void readsEveryDecisionOfAnAccountOnceOldestFirst() {
    List<Decision> mine = store(account, 25);
    store(account + "-other", 3);
    Selection selection = Selection.until(account, null, null);

    assertEquals(ids(mine), ids(selection, 10));
    assertEquals(25, scan.count(selection));
    KeptProfile first = scan.page(selection, null, 1).get(0);
    assertEquals(account, first.account());
    assertEquals(mine.get(0).decidedAt(), first.decidedAt());
    assertEquals(mine.get(0).asOf(), first.asOf());
    assertArrayEquals("{\"units\":12}".getBytes(StandardCharsets.UTF_8), first.profile());
  }

  @Test
  void leavesOutWhatIsStoredAfterItBegan() {
    List<Decision> before = store(account, 4);
    Selection selection = Selection.until(account, null, null);
    store(account, 4);

    assertEquals(ids(before), ids(selection, 3));
    assertEquals(4, scan.count(selection));
  }

  @Test
  void readsAPeriodFromItsBeginToBeforeItsEnd() {
    List<Decision> all = store(account, 9);
    Instant from = all.get(3).decidedAt();
    Instant to = all.get(6).decidedAt();
    List<UUID> expected =
        all.stream()
            .filter(one -> !one.decidedAt().isBefore(from) && one.decidedAt().isBefore(to))
            .map(Decision::id)
            .sorted()
            .toList();

    assertEquals(expected, ids(Selection.until(account, from, to), 2));
    assertEquals(expected.size(), scan.count(Selection.until(account, from, to)));
    assertEquals(List.of(), ids(Selection.until(account, to.plusSeconds(7200), null), 2));
    assertEquals(
        9,
        ids(Selection.until(null, all.get(0).decidedAt(), null), 4).stream()
            .filter(ids(all)::contains)
            .count());
  }
}
