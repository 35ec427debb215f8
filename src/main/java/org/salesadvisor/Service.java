package org.salesadvisor;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.salesadvisor.account.FirstAdvice;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.postgres.ConfiguredPostgres;
import org.salesadvisor.postgres.OwnPostgres;
import org.salesadvisor.rulebase.EarlyLoad;

/**
 * The service from start to stop: a database, then Quarkus; then the other way round. What does not
 * need the database is made ready meanwhile.
 */
final class Service {

  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USER = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";
  private static final String DATA = "advisor.data";
  private static final String RULES = "advisor.rules";

  private static final int STOP_SECONDS = 40;

  private final Settings settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;
  private EarlyBoot early;

  Service(Settings settings) {
    this.settings = settings;
  }

  /** Serves until it is told to stop, and returns the exit code. */
  int run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::awaitStop, "service-stop"));
    try {
      Tracing.configure(settings);
      SignOn.configure(settings);
      EarlyLoad.start(Path.of(settings.find(RULES).orElse("rules")), FirstAdvice::rehearse);
      early = EarlyBoot.start();
      return settings.find(URL).isPresent() ? onConfiguredDatabase() : onOwnDatabase();
    } catch (AdvisorException | IllegalStateException e) {
      return StartFailure.tell(e);
    } finally {
      stopped.countDown();
    }
  }

  /**
   * Shutdown hooks run side by side and the process ends after the last. Quarkus has one that makes
   * {@link #serve} return; this one only gives the database the time to be stopped after that.
   */
  private void awaitStop() {
    stopping = true;
    try {
      stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int onConfiguredDatabase() {
    ConfiguredPostgres.mustAnswer(
        settings.find(URL).get(),
        settings.find(USER).orElse(null),
        settings.find(PASSWORD).orElse(null));
    return serve();
  }

  private int onOwnDatabase() {
    Path data = Path.of(settings.find(DATA).orElse("data"));
    try (OwnPostgres postgres = OwnPostgres.start(data)) {
      System.setProperty(URL, postgres.jdbcUrl());
      System.setProperty(USER, postgres.user());
      System.setProperty(PASSWORD, postgres.password());
      Logger.getLogger(Service.class).infof("Own PostgreSQL, data in %s", data.toAbsolutePath());
      return serve();
    } finally {
      System.clearProperty(URL); // a restart in this process would take it for a configured one
    }
  }

  private int serve() {
    AtomicInteger exitCode = new AtomicInteger();
    early.await();
    Quarkus.run(null, (code, failure) -> exitCode.set(told(code, failure)));
    return exitCode.get();
  }

  /** A start that is cut short by a stop has not failed. */
  private int told(int exitCode, Throwable failure) {
    return failure == null || stopping ? exitCode : StartFailure.tell(failure);
  }
}
