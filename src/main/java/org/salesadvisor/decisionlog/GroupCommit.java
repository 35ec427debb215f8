package org.salesadvisor.decisionlog;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Gathers the decisions of all callers into few inserts, each durable before its callers hear of
 * it.
 *
 * <p>A decision waits in a queue, is sent by a writer, and ends at its deadline at the latest, also
 * when the database hangs: a watch ends what is overdue, and what it ended is never sent.
 */
final class GroupCommit implements AutoCloseable {
  private static final Duration DRAIN_AT_CLOSE = Duration.ofSeconds(5);

  private final DecisionLogSettings settings;
  private final DecisionQueue queue;
  private final LogMeters meters;
  private final List<DecisionWriter> writers;
  private final List<Thread> threads;
  private final ExecutorService answers =
      Executors.newSingleThreadExecutor(task -> daemon(task, "decision-log-answers"));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "decision-log-deadlines"));
  // Bulk work leaves the greater part of the queue to people who wait for one answer.
  private final Semaphore bulk;

  /** Starts its threads. The pool must have a connection to spare for each writer. */
  GroupCommit(DataSource dataSource, DecisionLogSettings settings, MeterRegistry registry) {
    this.settings = settings;
    queue = new DecisionQueue(settings.queueSize());
    bulk = new Semaphore(settings.writers(), true);
    meters = new LogMeters(registry, queue);
    StoredForms forms = new StoredForms();
    writers =
        Stream.generate(() -> new DecisionWriter(dataSource, queue, forms, settings, meters))
            .limit(settings.writers())
            .toList();
    threads =
        IntStream.range(0, writers.size())
            .mapToObj(i -> daemon(writers.get(i), "decision-log-writer-" + i))
            .toList();
    threads.forEach(Thread::start);
    long period = Math.min(50, settings.deadline().toMillis() / 20);
    watch.scheduleAtFixedRate(this::checkDeadlines, period, period, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  CompletionStage<Appended> append(Decision decision) {
    return enter(decision, queue::offer);
  }

  private CompletableFuture<Appended> enter(Decision decision, Consumer<PendingDecision> entrance) {
    if (EscapedNul.isIn(decision.profile()) || EscapedNul.isIn(decision.answer().text())) {
      return refuse(new DecisionRejectedException(decision.id(), null), "rejected");
    }
    long deadline = System.nanoTime() + settings.deadline().toNanos();
    PendingDecision pending = new PendingDecision(decision, deadline, answers);
    try {
      entrance.accept(pending);
      return pending.stage;
    } catch (LogFullException e) {
      return refuse(e, "full");
    } catch (LogUnavailableException e) {
      return refuse(e, "unavailable");
    }
  }

  private CompletableFuture<Appended> refuse(DecisionLogException reason, String meter) {
    meters.failed(meter);
    return CompletableFuture.failedFuture(reason);
  }

  List<Outcome> appendAll(List<Decision> decisions) {
    List<Outcome> outcomes = new ArrayList<>(decisions.size());
    while (outcomes.size() < decisions.size() && !lastIsUnavailable(outcomes)) {
      int from = outcomes.size();
      int to = Math.min(from + settings.batchSize(), decisions.size());
      outcomes.addAll(appendChunk(decisions.subList(from, to)));
    }
    decisions.stream()
        .skip(outcomes.size())
        .map(d -> new Outcome.Failed(d.id(), LogUnavailableException.notStored(null)))
        .forEach(outcomes::add);
    return outcomes;
  }

  private static boolean lastIsUnavailable(List<Outcome> outcomes) {
    return !outcomes.isEmpty()
        && outcomes.get(outcomes.size() - 1) instanceof Outcome.Failed failed
        && failed.reason() instanceof LogUnavailableException;
  }

  private List<Outcome> appendChunk(List<Decision> chunk) {
    bulk.acquireUninterruptibly();
    try {
      var stages = chunk.stream().map(decision -> enter(decision, queue::put)).toList();
      return IntStream.range(0, chunk.size())
          .mapToObj(i -> await(chunk.get(i), stages.get(i)))
          .toList();
    } finally {
      bulk.release();
    }
  }

  private static Outcome await(Decision decision, CompletableFuture<Appended> stage) {
    try {
      return stage.join();
    } catch (CompletionException e) {
      return new Outcome.Failed(decision.id(), (DecisionLogException) e.getCause());
    }
  }

  private void checkDeadlines() {
    long now = System.nanoTime();
    queue.takeOverdue(now).forEach(this::expire);
    writers.forEach(writer -> writer.checkDeadlines(now));
  }

  private void expire(PendingDecision pending) {
    if (pending.expire()) {
      meters.failed("unavailable");
    }
  }

  /** Takes nothing more in, stores what waits, and stops its threads; within about 5 s. */
  @Override
  public void close() {
    queue.close();
    long end = System.nanoTime() + DRAIN_AT_CLOSE.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        thread.interrupt();
      }
      queue.drain(Integer.MAX_VALUE).forEach(this::expire);
      writers.forEach(DecisionWriter::giveUp);
      watch.shutdownNow();
      answers.shutdown();
      answers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
