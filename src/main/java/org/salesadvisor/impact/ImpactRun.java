package org.salesadvisor.impact;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.salesadvisor.decisionlog.DecisionLog;
import org.salesadvisor.decisionlog.Selection;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * One comparison over the log: under way, or what came of it. Its table lies in a file until it is
 * forgotten. Safe for many threads.
 */
final class ImpactRun {

  private static final Logger LOG = Logger.getLogger(ImpactRun.class);

  /** How far it is. */
  enum State {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /** Decide side by side; the rest of the machine is for who asks advice. */
  private static final int THREADS = 2;

  final UUID id;
  final String actor;
  final Asked asked;
  final String before;
  final String after;
  final Instant startedAt;

  private final Path table;
  private volatile State state = State.RUNNING;
  private volatile long done;
  private volatile long total = -1;
  private volatile Instant endedAt;
  private volatile ImpactReport report;
  private volatile AdvisorException failure;

  /** Let go at the end: rule sets take tens of megabytes. */
  private volatile Impact impact;

  ImpactRun(
      UUID id,
      String actor,
      Asked asked,
      LoadedRuleSet before,
      LoadedRuleSet after,
      Instant startedAt) {
    this.id = id;
    this.actor = actor;
    this.asked = asked;
    this.before = before.digest();
    this.after = after.digest();
    this.startedAt = startedAt;
    this.impact = new Impact(before, after, asked.wanted(), THREADS);
    this.table = file();
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("impact", ".csv");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException full) {
      throw new UncheckedIOException("no file for the table of an impact", full);
    }
  }

  /**
   * Compares, on this thread, until it is done, cancelled or fails.
   *
   * @return what it came to, which is not told before {@link #end}
   */
  State run(DecisionLog log) {
    Impact comparing = impact;
    Selection selection = asked.selection();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(table))) {
      total = log.count(selection);
      report = comparing.run(new LogCases(log, selection), out, reached -> done = reached);
      return State.DONE;
    } catch (CancellationException wished) {
      return State.CANCELLED;
    } catch (AdvisorException told) {
      return failed(told);
    } catch (IOException | RuntimeException unexpected) {
      LOG.error("An impact could not be found out", unexpected);
      return failed(
          new AdvisorException(
              "UNEXPECTED", ImpactMessage.STOPPED.with(), ImpactMessage.ASK_AGAIN.with()));
    } finally {
      impact = null;
    }
  }

  private State failed(AdvisorException why) {
    failure = why;
    return State.FAILED;
  }

  /** Tells what it came to. */
  void end(State last, Instant at) {
    endedAt = at;
    state = last;
  }

  /** Makes it end within milliseconds, if it has not. */
  void cancel() {
    Impact comparing = impact;
    if (comparing != null) {
      comparing.cancel();
    }
  }

  /** Deletes its table. */
  void forget() {
    try {
      Files.deleteIfExists(table);
    } catch (IOException busy) {
      LOG.warnf("The table %s of an impact stays until the program ends", table);
    }
  }

  State state() {
    return state;
  }

  long done() {
    return done;
  }

  /** How many decisions there are to look at; -1 until they are counted. */
  long total() {
    return total;
  }

  /** When it ended; null while it runs. */
  Instant endedAt() {
    return endedAt;
  }

  /** What came of it; null when nothing did yet. */
  ImpactReport report() {
    return report;
  }

  /** Why it failed; null when it did not. */
  AdvisorException failure() {
    return failure;
  }

  Path table() {
    return table;
  }
}
