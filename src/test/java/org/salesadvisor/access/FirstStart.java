package org.salesadvisor.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.postgres.PostgresTestResource;

/**
 * The first start of a service without a preset token, on a database of its own; with settings
 * under which a test need not wait. What it prints and logs is injected as {@link Seen}.
 */
public class FirstStart implements QuarkusTestResourceLifecycleManager {

  /** So many requests a second may come with one token, and twice as many at once. */
  static final int PER_SECOND = 40;

  private final PostgresTestResource database = new PostgresTestResource("test-postgres-first");
  private final PrintStream console = System.out;
  private Seen seen;

  /** What people and machines see of a start. */
  record Seen(ByteArrayOutputStream printed, HeardLog log) {

    String text() {
      return printed.toString(StandardCharsets.UTF_8);
    }

    List<String> logged() {
      return log.lines();
    }
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(database.start());
    settings.put(TestToken.PROPERTY, ""); // that of the database which all other tests share
    settings.put("advisor.rate-limit.per-second", Integer.toString(PER_SECOND));
    settings.put("advisor.session.lasts", "3S");
    settings.put("advisor.tokens.note-use-every", "1S");
    settings.put("advisor.audit.login-failures-every", "1S");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    seen = new Seen(printed, new HeardLog());
    System.setOut(new PrintStream(new Both(console, printed), true, StandardCharsets.UTF_8));
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(seen, new TestInjector.MatchesType(Seen.class));
  }

  @Override
  public void stop() {
    System.setOut(console);
    if (seen != null) {
      seen.log().close();
    }
    database.stop();
  }

  private static final class Both extends OutputStream {
    private final PrintStream one;
    private final OutputStream other;

    Both(PrintStream one, OutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public synchronized void write(int oneByte) throws java.io.IOException {
      one.write(oneByte);
      other.write(oneByte);
    }
  }
}
