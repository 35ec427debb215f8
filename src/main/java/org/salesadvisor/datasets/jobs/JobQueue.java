package org.salesadvisor.datasets.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.store.Jobs;
import org.salesadvisor.errors.AdvisorException;

/** Does work one after the other, and tells every half second how far the present one is. */
@ApplicationScoped
class JobQueue {

  private static final Logger LOG = Logger.getLogger(JobQueue.class);

  private static final long TELL_EVERY_MILLIS = 500;

  private final Spool spool;
  private final Jobs jobs;
  private final Instance<JobKind> kinds;
  private final Clock clock;
  private final int most;
  private final ThreadPoolExecutor runner =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> daemon(task, "job"));
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "job-told"));
  private volatile UUID runningId;
  private volatile Underway running;
  private volatile boolean isStopping;

  JobQueue(
      Spool spool,
      Jobs jobs,
      @Any Instance<JobKind> kinds,
      Clock clock,
      @ConfigProperty(name = "advisor.imports.waiting", defaultValue = "20") int most) {
    this.spool = spool;
    this.jobs = jobs;
    this.kinds = kinds;
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
          "TOO_MANY_IMPORTS", JobMessage.OTHERS_WAIT.with(most), JobMessage.WAIT.with());
    }
  }

  void add(UUID job) {
    runner.execute(() -> toEnd(job));
  }

  /** Makes the present one end, if it is this; one that waits ends when its turn comes. */
  void cancel(UUID job) {
    Underway under = running;
    if (job.equals(runningId) && under != null) {
      under.cancel();
    }
  }

  /** Leaves the present one for the next start. */
  void stop() {
    isStopping = true;
    Underway under = running;
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
    Underway under = running;
    UUID id = runningId;
    if (under == null || id == null) {
      return;
    }
    try {
      if (jobs.tell(id, under.step().name(), under.rows())) {
        under.cancel();
      }
    } catch (RuntimeException gone) {
      LOG.debugf("The job %s goes on untold: %s", id, gone.getMessage());
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
      LOG.infof("The job %s goes on at the next start", id);
    } catch (RuntimeException gone) {
      LOG.errorf(gone, "The job %s goes on at the next start", id);
    }
  }

  private void run(UUID id, Job job) {
    Work work = kind(job).of(job, now());
    Underway underway = new Underway();
    runningId = id;
    running = underway;
    Job.State state;
    try {
      state = work.toEnd(kept(id, work), underway) ? Job.State.DONE : Job.State.FAILED;
    } catch (CancellationException wished) {
      if (isStopping) {
        throw wished;
      }
      state = Job.State.CANCELLED;
    } catch (AdvisorException told) {
      if (told.getCause() != null) {
        LOG.errorf(told.getCause(), "The job %s failed", id);
      }
      work.report().failure(told);
      state = Job.State.FAILED;
    } catch (RuntimeException | VirtualMachineError unexpected) {
      // what fills the memory must not be tried again at each start
      LOG.errorf(unexpected, "The job %s failed", id);
      work.report()
          .failure(
              new AdvisorException(
                  "UNEXPECTED", JobMessage.STOPPED.with(), JobMessage.ASK_AGAIN.with()));
      state = Job.State.FAILED;
    } finally {
      running = null;
      runningId = null;
    }
    if (state == Job.State.DONE) {
      work.record();
    }
    jobs.tell(id, null, underway.rows());
    jobs.end(id, state, work.report().text(), now());
  }

  private JobKind kind(Job job) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(job.kind()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody does work of kind " + job.kind()));
  }

  private Kept kept(UUID id, Work work) {
    if (!spool.has(id, work.files().size())) {
      throw new AdvisorException(
          "FILES_GONE", JobMessage.FILES_GONE.with(), JobMessage.SEND_AGAIN.with());
    }
    return new Kept(work.files(), List.of(), () -> spool.tables(id, work.files()));
  }
}
