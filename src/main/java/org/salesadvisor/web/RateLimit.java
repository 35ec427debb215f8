package org.salesadvisor.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.salesadvisor.errors.AdvisorException;

/**
 * Holds back callers who ask more often than they may, each by itself: one that runs wild does not
 * take the service from the others. Counts in this process alone.
 */
public class RateLimit {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Caller caller;
  private final long perSecond;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();

  /**
   * @param perSecond requests of a token; twice as many at once; 0: no limit
   */
  RateLimit(
      Caller caller,
      @ConfigProperty(name = "advisor.rate-limit.per-second", defaultValue = "50000")
          long perSecond) {
    this.caller = caller;
    this.perSecond = perSecond;
  }

  @ServerRequestFilter(nonBlocking = true)
  public void limit() {
    String actor = perSecond == 0 ? null : caller.actor();
    if (actor != null && !buckets.get(actor, this::full).tryConsume(1)) {
      throw new AdvisorException(
          "TOO_MANY_REQUESTS",
          RefusalMessage.TOO_MANY_REQUESTS.with(perSecond, actor),
          RefusalMessage.ASK_LESS_OFTEN.with());
    }
  }

  private Bucket full(String actor) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(2 * perSecond).refillGreedy(perSecond, SECOND))
        .build();
  }
}
