package org.salesadvisor.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Stores what waits, batch by batch, on a thread of its own. While one commit is under way the next
 * batch gathers by itself, so a busy log commits rarely and an idle one at once.
 */
final class DecisionWriter implements Runnable {
  private static final Logger LOG = Logger.getLogger(DecisionWriter.class);
  private static final Duration PAUSE_BETWEEN_ATTEMPTS = Duration.ofMillis(25);

  // Writers, also of other replicas, wait for each other's keys: one order for all, no deadlock.
  private static final Comparator<PendingDecision> BY_KEY =
      Comparator.comparing(
          pending -> pending.decision.idempotencyKey().orElse(null),
          Comparator.nullsFirst(Comparator.naturalOrder()));

  private final DataSource dataSource;
  private final DecisionQueue queue;
  private final StoredForms forms;
  private final int batchSize;
  private final long cancelMarginNanos;
  private final long sendMarginNanos;
  private final LogMeters meters;

  private volatile List<PendingDecision> held = List.of();
  private volatile InsertAttempt attempt;
  private boolean failing;

  DecisionWriter(
      DataSource dataSource,
      DecisionQueue queue,
      StoredForms forms,
      DecisionLogSettings settings,
      LogMeters meters) {
    this.dataSource = dataSource;
    this.queue = queue;
    this.forms = forms;
    this.batchSize = settings.batchSize();
    this.cancelMarginNanos = settings.deadline().toNanos() / 8;
    this.sendMarginNanos = settings.deadline().toNanos() / 4;
    this.meters = meters;
  }

  @Override
  public void run() {
    try {
      for (var batch = queue.drain(batchSize); !batch.isEmpty(); batch = queue.drain(batchSize)) {
        store(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends what is overdue. Called by another thread. */
  void checkDeadlines(long now) {
    held.stream().filter(p -> p.isOverdue(now)).forEach(this::expire);
    InsertAttempt current = attempt;
    if (current != null) {
      current.check(now);
    }
  }

  /** Ends what it holds, done or not. Called by another thread. */
  void giveUp() {
    held.forEach(this::expire);
  }

  private void store(List<PendingDecision> batch) throws InterruptedException {
    held = batch;
    try {
      insert(batch.stream().sorted(BY_KEY).toList());
    } catch (RuntimeException | Error e) {
      LOG.error("Decisions could not be stored", e);
      batch.forEach(pending -> pending.attemptFailed(e, true));
    } finally {
      batch.forEach(this::expire);
      held = List.of();
    }
  }

  private void insert(List<PendingDecision> batch) throws InterruptedException {
    List<PendingDecision> left = inTime(batch);
    while (!left.isEmpty()) {
      try {
        insertOnce(left);
      } catch (SQLException e) {
        SqlFailure failure = SqlFailure.of(e);
        boolean formsWereKnown = forms.forget();
        if (failure == SqlFailure.CONTENT
            || failure == SqlFailure.NAMES_NOTHING && !formsWereKnown) {
          isolate(left, e);
          return;
        }
        sayOnce(e, left.size());
        left.forEach(pending -> pending.attemptFailed(e, failure == SqlFailure.UNKNOWN));
        Thread.sleep(PAUSE_BETWEEN_ATTEMPTS.toMillis());
      }
      left = inTime(left);
    }
  }

  /** An outage makes many attempts fail: one line when it starts, one when it ends. */
  private void sayOnce(SQLException failure, int decisions) {
    if (!failing) {
      failing = true;
      LOG.warnf("Storing %d decisions failed, trying again: %s", decisions, failure.getMessage());
    }
  }

  /** Those that are not done; those with too little time left to try are ended. */
  private List<PendingDecision> inTime(List<PendingDecision> batch) {
    long tooLate = System.nanoTime() + sendMarginNanos;
    batch.stream().filter(p -> p.isOverdue(tooLate)).forEach(this::expire);
    return batch.stream().filter(p -> !p.isDone()).toList();
  }

  private void insertOnce(List<PendingDecision> batch) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      // the statement is the transaction: durable when it returns, or nothing of it is
      connection.setAutoCommit(true);
      List<PendingDecision> sent = batch.stream().filter(PendingDecision::startSending).toList();
      if (!sent.isEmpty()) {
        send(connection, sent);
      }
    }
  }

  private void send(Connection connection, List<PendingDecision> sent) throws SQLException {
    List<Decision> decisions = sent.stream().map(pending -> pending.decision).toList();
    List<AnswerForm> unknown = forms.unknown(decisions);
    long first = sent.stream().mapToLong(pending -> pending.deadline).min().orElseThrow();
    try (PreparedStatement statement = DecisionInsert.prepare(connection, unknown, decisions);
        InsertAttempt current =
            new InsertAttempt(connection, statement, first - cancelMarginNanos, first)) {
      attempt = current;
      long start = System.nanoTime();
      Set<UUID> inserted = DecisionInsert.execute(statement);
      forms.stored(unknown);
      meters.committed(sent.size(), System.nanoTime() - start);
      if (failing) {
        failing = false;
        LOG.info("Decisions are stored again");
      }
      settle(connection, sent, inserted);
    } finally {
      attempt = null;
    }
  }

  private void settle(Connection connection, List<PendingDecision> sent, Set<UUID> inserted)
      throws SQLException {
    // removed, so that a second decision with the same id is seen as the replay it is
    sent.stream()
        .filter(pending -> inserted.remove(pending.decision.id()))
        .filter(pending -> pending.stored(new Appended(pending.decision.id(), false)))
        .forEach(pending -> meters.stored());
    List<PendingDecision> refused = sent.stream().filter(pending -> !pending.isDone()).toList();
    if (!refused.isEmpty()) {
      StoredBefore before = StoredBefore.find(connection, refused);
      refused.forEach(before::settle);
    }
  }

  /** Halves the batch until the row at fault stands alone; its neighbours are stored. */
  private void isolate(List<PendingDecision> batch, SQLException failure)
      throws InterruptedException {
    batch.forEach(pending -> pending.attemptFailed(failure, false));
    if (batch.size() == 1) {
      PendingDecision alone = batch.get(0);
      if (alone.failed(new DecisionRejectedException(alone.decision.id(), failure))) {
        meters.failed("rejected");
      }
      return;
    }
    int middle = batch.size() / 2;
    insert(batch.subList(0, middle));
    insert(batch.subList(middle, batch.size()));
  }

  private void expire(PendingDecision pending) {
    if (pending.expire()) {
      meters.failed("unavailable");
    }
  }
}
