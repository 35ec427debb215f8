package org.salesadvisor.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salesadvisor.web.Refusal;

/** Judges what a request shows. Thread-safe; waits for nothing. */
@ApplicationScoped
class Doorkeeper {

  /**
   * Who shows what is not known may cost no more than two looks at the database a second; a token
   * that another replica just made is known after as long.
   */
  private static final Duration RECENT = Duration.ofMillis(500);

  /** Leaves room to answer within two seconds. */
  private static final long MOST_MILLIS = 1_800;

  private static final Refusal MALFORMED =
      new Refusal(
          "TOKEN_MALFORMED",
          AccessMessage.TOKEN_MALFORMED.with(),
          AccessMessage.WRITE_BEARER.with());
  static final Refusal UNKNOWN =
      new Refusal(
          "TOKEN_UNKNOWN", AccessMessage.TOKEN_UNKNOWN.with(), AccessMessage.COPY_ALL_OF_IT.with());
  private static final Refusal NO_SESSION =
      new Refusal(
          "SESSION_ENDED", AccessMessage.SESSION_ENDED.with(), AccessMessage.LOG_IN_AGAIN.with());
  private static final Refusal UNAVAILABLE =
      new Refusal(
          "DATABASE_UNAVAILABLE",
          AccessMessage.DATABASE_SILENT.with(),
          AccessMessage.TRY_AGAIN.with());

  private final KnownTokens known;
  private final TokenFollower follower;
  private final Clock clock;
  private final boolean hasOthers;

  Doorkeeper(
      KnownTokens known,
      TokenFollower follower,
      Clock clock,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean hasOthers) {
    this.known = known;
    this.follower = follower;
    this.clock = clock;
    this.hasOthers = hasOthers;
  }

  /** The verdict; null when the database is to be looked at first. */
  Verdict judge(Shown shown) {
    if (shown.kind() == Shown.Kind.MALFORMED) {
      return new Verdict(null, MALFORMED);
    }
    Known found = find(shown);
    if (found != null) {
      return known.isTrusted() ? judge(found) : null;
    }
    if (hasOthers && isForOthers(shown)) {
      return Verdict.FOR_OTHERS;
    }
    return known.isAsOf(RECENT) ? new Verdict(null, unknown(shown)) : null;
  }

  /** The verdict after another look at the database; never fails. */
  CompletionStage<Verdict> judgeAgain(Shown shown) {
    CompletableFuture<Void> read = follower.read().toCompletableFuture().copy();
    return read.orTimeout(MOST_MILLIS, TimeUnit.MILLISECONDS)
        .handle(
            (done, failure) -> failure == null ? judgeNow(shown) : new Verdict(null, UNAVAILABLE));
  }

  private Verdict judgeNow(Shown shown) {
    Known found = find(shown);
    return found == null ? new Verdict(null, unknown(shown)) : judge(found);
  }

  private Verdict judge(Known found) {
    Refusal refusal = found.refusal(clock.instant());
    if (refusal == null) {
      found.use(clock.millis());
    }
    return new Verdict(found, refusal);
  }

  private Known find(Shown shown) {
    ByteBuffer hash = Secret.hash(shown.secret());
    return shown.kind() == Shown.Kind.SESSION ? known.findSession(hash) : known.find(hash);
  }

  private static boolean isForOthers(Shown shown) {
    return shown.kind() == Shown.Kind.TOKEN && !shown.secret().startsWith(Secret.PREFIX);
  }

  private static Refusal unknown(Shown shown) {
    return shown.kind() == Shown.Kind.SESSION ? NO_SESSION : UNKNOWN;
  }
}
