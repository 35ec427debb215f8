package org.salesadvisor.publishing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.salesadvisor.postgres.Notifications;

/**
 * Makes this instance follow what others publish: at once when the database tells, and by looking
 * now and then, since what was told while the connection was broken is lost.
 */
@ApplicationScoped
class Following {

  private static final Logger LOG = Logger.getLogger(Following.class);

  /** After the rule folder: by then something serves. */
  private static final int LATER = 20;

  private final Follower follower;
  private final Duration every;
  private final Notifications told;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::follow, "rules-follow");
  private boolean isDeaf;
  private boolean isBehind;

  Following(
      Follower follower,
      @ConfigProperty(name = "advisor.rules.follow-every", defaultValue = "1S") Duration every,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.follower = follower;
    this.every = every;
    this.told =
        new Notifications(url, user.orElse(null), password.orElse(null), ActivationStore.CHANNEL);
    thread.setDaemon(true);
  }

  void start(@Observes @Priority(LATER) StartupEvent event) {
    thread.start();
  }

  private void follow() {
    while (stopped.getCount() > 0) {
      awaitNews();
      catchUp();
    }
  }

  private void awaitNews() {
    try {
      told.await(every);
      isDeaf = false;
    } catch (IOException unheard) {
      if (!isDeaf && stopped.getCount() > 0) {
        LOG.warnf(
            "New rule sets are not told; asked for every %s instead: %s",
            every, unheard.getMessage());
      }
      isDeaf = true;
      pause();
    }
  }

  private void pause() {
    try {
      stopped.await(every.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  /** Whatever fails is tried again; what serves goes on. */
  private void catchUp() {
    try {
      follower.catchUp();
      isBehind = false;
    } catch (RuntimeException failure) {
      if (!isBehind && stopped.getCount() > 0) {
        LOG.warnf("New rule sets cannot be followed: %s", failure.toString());
      }
      isBehind = true;
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    told.close();
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }
}
