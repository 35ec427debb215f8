package org.salesadvisor.decisionlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What was advised, when, by which version and for whom. Thread-safe.
 *
 * <p>Only {@link #append} may be called from an I/O thread; everything else waits for the database.
 */
@ApplicationScoped
public class DecisionLog {
  private final GroupCommit commits;
  private final DecisionStore store;
  private final DecisionScan scan;

  @Inject
  DecisionLog(
      DataSource dataSource,
      MeterRegistry registry,
      DecisionStore store,
      @ConfigProperty(name = "advisor.decision-log.queue-size", defaultValue = "2048")
          int queueSize,
      @ConfigProperty(name = "advisor.decision-log.batch-size", defaultValue = "256") int batchSize,
      @ConfigProperty(name = "advisor.decision-log.writers", defaultValue = "2") int writers,
      @ConfigProperty(name = "advisor.decision-log.deadline", defaultValue = "1.8S")
          Duration deadline) {
    this.commits =
        new GroupCommit(
            dataSource, new DecisionLogSettings(queueSize, batchSize, writers, deadline), registry);
    this.store = store;
    this.scan = new DecisionScan(dataSource);
  }

  /**
   * Stores a decision. The stage completes once it is durable, or fails within the deadline (1.8 s
   * unless configured) with
   *
   * <ul>
   *   <li>{@link LogFullException}, at once: too many wait already; nothing is stored
   *   <li>{@link LogUnavailableException}: the database did not confirm in time; nothing is stored
   *       unless {@link LogUnavailableException#outcomeUnknown()}
   *   <li>{@link DecisionRejectedException}: the database refuses the content, such as bytes that
   *       are not JSON or an unknown version of the rules; nothing is stored
   *   <li>{@link IdempotencyConflictException}: its key was used with another body; nothing is
   *       stored
   * </ul>
   *
   * <p>An id or idempotency key that is stored already completes as a replay with the stored id. Of
   * concurrent decisions with one key exactly one is stored, also across replicas.
   *
   * <p>Stages complete on one thread of the log: what is chained to them must not block.
   */
  public CompletionStage<Appended> append(Decision decision) {
    return commits.append(decision);
  }

  /**
   * Stores many decisions and waits. Each has an outcome of its own, in the order given. Waits for
   * room in the queue. Once the database is unavailable the rest is not tried.
   */
  public List<Outcome> appendAll(List<Decision> decisions) {
    return commits.appendAll(decisions);
  }

  /**
   * @throws DecisionNotFoundException when there is none
   */
  public Decision get(UUID id) {
    return find(id).orElseThrow(() -> new DecisionNotFoundException(id));
  }

  public Optional<Decision> find(UUID id) {
    return store.read(id);
  }

  /** The decision stored with this idempotency key. */
  public Optional<Decision> findByKey(String key) {
    return store.readByKey(key);
  }

  /**
   * The history of an account, newest first.
   *
   * @param limit decisions at most, 1 or more
   * @param after the last id of the page before, or null for the first page
   */
  public List<Decision> list(String account, int limit, UUID after) {
    return store.readPage(account, limit, after);
  }

  /**
   * How many decisions are selected.
   *
   * @throws LogUnavailableException when the database does not answer
   */
  public long count(Selection selection) {
    return scan.count(selection);
  }

  /**
   * The selected decisions without their answers, oldest first.
   *
   * @param after the last id of the page before, or null for the first page
   * @param limit decisions at most, 1 or more
   * @throws LogUnavailableException when the database does not answer
   */
  public List<KeptProfile> page(Selection selection, UUID after, int limit) {
    return scan.page(selection, after, limit);
  }

  /** The last ones of all accounts, newest first. */
  public List<Decision> listNewest(int limit) {
    return store.readNewest(limit);
  }

  void close(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) {
    commits.close();
  }
}
