package org.salesadvisor.publishing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.salesadvisor.rulebase.FolderEvents;

/**
 * Lets the rule folder be looked at when it changes: at once where the file system tells, and now
 * and then, since not every file system does.
 */
@ApplicationScoped
class FolderWatch {

  private static final Logger LOG = Logger.getLogger(FolderWatch.class);

  /** After the rule folder was taken up at start. */
  private static final int LATER = 20;

  /** Who saves several files, or a large one, is done by then. */
  private static final Duration TO_SETTLE = Duration.ofMillis(200);

  private final RuleFolder folder;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "rules-watch");
  private volatile FolderEvents events;
  private boolean isFailing;

  FolderWatch(
      RuleFolder folder,
      @ConfigProperty(name = "advisor.rules.look-every", defaultValue = "1S") Duration every) {
    this.folder = folder;
    this.every = every;
    thread.setDaemon(true);
  }

  void start(@Observes @Priority(LATER) StartupEvent event) {
    if (folder.isWatched()) {
      events = opened();
      thread.start();
    }
  }

  private FolderEvents opened() {
    try {
      return FolderEvents.of(folder.folder());
    } catch (IOException unwatchable) {
      LOG.infof(
          "Changes of the rule folder are not told here; it is looked at every %s: %s",
          every, unwatchable.getMessage());
      return null;
    }
  }

  private void watch() {
    try {
      boolean isChanging = false;
      while (stopped.getCount() > 0) {
        await(isChanging);
        isChanging = look();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(boolean isChanging) throws InterruptedException {
    if (isChanging) {
      pause(TO_SETTLE);
    } else if (events == null) {
      pause(every);
    } else {
      awaitEvent();
    }
  }

  private void awaitEvent() throws InterruptedException {
    try {
      events.await(every);
    } catch (IOException unwatchable) {
      pause(every); // a folder that is gone, or more folders than this machine watches
    }
  }

  private void pause(Duration pause) throws InterruptedException {
    stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What cannot be stored or checked now is tried again. */
  private boolean look() {
    try {
      boolean isChanging = folder.look();
      isFailing = false;
      return isChanging;
    } catch (RuntimeException failure) {
      if (!isFailing && stopped.getCount() > 0) {
        LOG.warnf("The rule folder cannot be taken up now: %s", failure.toString());
      }
      isFailing = true;
      return false;
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    if (events != null) {
      events.close();
    }
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }
}
