package org.salesadvisor.datasets.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.store.Jobs;
import org.salesadvisor.errors.AdvisorException;

/** Runs imports one after the other, and tells every half second how far the present one is. */
@ApplicationScoped
class ImportQueue {

  private static final Logger LOG = Logger.getLogger(ImportQueue.class);

  private static final long TELL_EVERY_MILLIS = 500;

  private final Spool spool;
  private final Datasets datasets;
  private final Jobs jobs;
  private final ImportTrail trail;
  private final Clock clock;
  private final int most;
  private final ThreadPoolExecutor runner =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> daemon(task, "import"));
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "import-told"));
  private volatile UUID runningId;
  private volatile ImportRun running;
  private volatile boolean isStopping;

  ImportQueue(
      Spool spool,
      Datasets datasets,
      Jobs jobs,
      ImportTrail trail,
      Clock clock,
      @ConfigProperty(name = "advisor.imports.waiting", defaultValue = "20") int most) {
    this.spool = spool;
    this.datasets = datasets;
    this.jobs = jobs;
    this.trail = trail;
    this.clock = clock;
    this.most = most;
    teller.scheduleWithFixedDelay(
        this::tell, TELL_EVERY_MILLIS, TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * To be asked before one is added.
   *
   * @throws AdvisorException TOO_MANY_IMPORTS
   */
  void mustHaveRoom() {
    if (runner.getQueue().size() >= most) {
      throw new AdvisorException(
          "TOO_MANY_IMPORTS", ImportMessage.OTHERS_WAIT.with(most), ImportMessage.WAIT.with());
    }
  }

  void add(UUID job) {
    runner.execute(() -> toEnd(job));
  }

  /** Makes the present one end, if it is this; one that waits ends when its turn comes. */
  void cancel(UUID job) {
    ImportRun under = running;
    if (job.equals(runningId) && under != null) {
      under.cancel();
    }
  }

  /** Leaves the present one for the next start. */
  void stop() {
    isStopping = true;
    ImportRun under = running;
    if (under != null) {
      under.cancel();
    }
    runner.shutdownNow();
    teller.shutdownNow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void tell() {
    ImportRun under = running;
    UUID id = runningId;
    if (under == null || id == null) {
      return;
    }
    try {
      if (jobs.tell(id, under.step().name(), under.rows())) {
        under.cancel();
      }
    } catch (RuntimeException gone) {
      LOG.debugf("The import %s goes on untold: %s", id, gone.getMessage());
    }
  }

  private void toEnd(UUID id) {
    if (isStopping) {
      return;
    }
    try {
      if (jobs.begin(id, now())) {
        run(id, jobs.get(id));
      } else {
        jobs.end(id, Job.State.CANCELLED, null, now());
      }
      spool.forget(id);
    } catch (CancellationException stopped) {
      LOG.infof("The import %s goes on at the next start", id);
    } catch (RuntimeException gone) {
      LOG.errorf(gone, "The import %s goes on at the next start", id);
    }
  }

  private void run(UUID id, Job job) {
    Asked asked = Asked.read(job.asked());
    ImportRun run = new ImportRun(datasets, asked, job.by(), now());
    runningId = id;
    running = run;
    Job.State state;
    try {
      state = imported(run, id, asked) ? Job.State.DONE : Job.State.FAILED;
    } catch (CancellationException wished) {
      if (isStopping) {
        throw wished;
      }
      state = Job.State.CANCELLED;
    } catch (AdvisorException told) {
      run.report().failure(told);
      state = Job.State.FAILED;
    } catch (RuntimeException | VirtualMachineError unexpected) {
      // what fills the memory must not be tried again at each start
      LOG.errorf(unexpected, "The import %s failed", id);
      run.report()
          .failure(
              new AdvisorException(
                  "UNEXPECTED", ImportMessage.STOPPED.with(), ImportMessage.ASK_AGAIN.with()));
      state = Job.State.FAILED;
    } finally {
      running = null;
      runningId = null;
    }
    if (state == Job.State.DONE) {
      trail.record(job, asked, run.report());
    }
    jobs.tell(id, null, run.rows());
    jobs.end(id, state, run.report().text(), now());
  }

  private boolean imported(ImportRun run, UUID id, Asked asked) {
    if (!spool.has(id, asked.files().size())) {
      throw new AdvisorException(
          "FILES_GONE", ImportMessage.FILES_GONE.with(), ImportMessage.SEND_AGAIN.with());
    }
    return run.run(spool.tables(id, asked.files()));
  }
}
