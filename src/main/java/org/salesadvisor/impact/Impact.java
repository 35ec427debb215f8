package org.salesadvisor.impact;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * Finds out what a change of the rules would change. To be run once, by one thread, which reads and
 * counts while others decide; any other may cancel it.
 */
public final class Impact {

  /** Chunks that wait to be decided, for each thread. */
  private static final int AHEAD = 2;

  private final Comparison comparison;
  private final int threads;
  private volatile boolean isCancelled;

  /**
   * @param before the rules that serve
   * @param after the rules that may serve
   * @param wanted which decisions to compare
   * @param threads that decide
   */
  public Impact(LoadedRuleSet before, LoadedRuleSet after, Wanted wanted, int threads) {
    this.comparison = new Comparison(before, after, wanted);
    this.threads = threads;
  }

  /** Makes the run end with a {@link CancellationException} within milliseconds. */
  public void cancel() {
    isCancelled = true;
  }

  /**
   * Compares all.
   *
   * @param changes takes the table of all that change; closed in the end
   * @param progress hears how many decisions were looked at so far, on this thread
   * @throws IOException when the decisions cannot be read or the table not be written
   * @throws CancellationException when it was cancelled
   */
  public ImpactReport run(Cases cases, OutputStream changes, LongConsumer progress)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads, Impact::worker);
    try (ChangeTable table = new ChangeTable(changes)) {
      return new Run(workers, table, progress).all(cases);
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "impact-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** What one decision that differs, or cannot be compared, came to. */
  private record Told(Case one, Given given, Verdict verdict) {}

  /** What some decisions came to. */
  private record Compared(long size, long same, long leftOut, List<Told> told) {}

  private Compared compare(List<Case> chunk) {
    long same = 0;
    long leftOut = 0;
    List<Told> told = new ArrayList<>();
    for (Case one : chunk) {
      mustGoOn();
      Told compared = compare(one);
      if (compared.verdict() instanceof Verdict.Same) {
        same++;
      } else if (compared.verdict() instanceof Verdict.LeftOut) {
        leftOut++;
      } else {
        told.add(compared);
      }
    }
    return new Compared(chunk.size(), same, leftOut, told);
  }

  private Told compare(Case one) {
    try {
      Given given = one.given();
      return new Told(one, given, comparison.compare(given));
    } catch (InvalidInputException unreadable) {
      return new Told(one, null, new Verdict.Refused(unreadable.faults()));
    }
  }

  private void mustGoOn() {
    if (isCancelled) {
      throw new CancellationException("the comparison was cancelled");
    }
  }

  /** One way through all decisions. */
  private final class Run {

    private final ExecutorService workers;
    private final ChangeTable table;
    private final LongConsumer progress;
    private final Count count = new Count(comparison);
    private final Deque<Future<Compared>> underWay = new ArrayDeque<>();
    private long done;

    Run(ExecutorService workers, ChangeTable table, LongConsumer progress) {
      this.workers = workers;
      this.table = table;
      this.progress = progress;
    }

    ImpactReport all(Cases cases) throws IOException {
      for (List<Case> chunk = cases.next(); !chunk.isEmpty(); chunk = cases.next()) {
        mustGoOn();
        List<Case> some = chunk;
        underWay.add(workers.submit(() -> compare(some)));
        takeAllBut(threads * AHEAD);
      }
      takeAllBut(0);
      return count.report();
    }

    private void takeAllBut(int most) {
      while (underWay.size() > most) {
        take(joined(underWay.remove()));
        mustGoOn();
      }
    }

    private void take(Compared compared) {
      count.addSame(compared.same());
      count.addLeftOut(compared.leftOut());
      compared.told().forEach(this::take);
      done += compared.size();
      progress.accept(done);
    }

    private void take(Told told) {
      if (told.verdict() instanceof Verdict.Differs two) {
        take(told, comparison.difference(two));
      } else if (told.verdict() instanceof Verdict.Refused refused) {
        count.add(new RefusedCase(told.one().id(), refused.faults()));
      }
    }

    private void take(Told told, Difference difference) {
      if (difference.isNone()) {
        count.addSame(1);
      } else {
        count.add(told.one().id(), told.given(), difference);
        table.add(told.one().id(), told.given(), difference);
      }
    }

    private Compared joined(Future<Compared> task) {
      try {
        return task.get();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new CancellationException("the comparison was interrupted");
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof RuntimeException known
            ? known
            : new IllegalStateException(failed.getCause());
      }
    }
  }
}
