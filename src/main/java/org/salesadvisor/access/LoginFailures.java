package org.salesadvisor.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.web.Refusals;

/**
 * Counts those who were not let in, so that the trail gets one entry for many tries: of each
 * address, for each reason. Thread-safe.
 */
@ApplicationScoped
class LoginFailures {

  /** Somebody with many addresses fills neither memory nor trail. */
  private static final int MOST = 200;

  private static final String ELSEWHERE = "elsewhere";

  /** Tries that are alike. */
  private record Kind(String address, String code, String actor) {}

  private final AuditTrail trail;
  private Map<Kind, Integer> counts = new HashMap<>();

  LoginFailures(AuditTrail trail) {
    this.trail = trail;
  }

  void count(Verdict verdict, SocketAddress from) {
    if (verdict.refusal().isOfUnknown()) {
      count(new Kind(address(from), verdict.refusal().code(), actor(verdict)));
    }
  }

  /** What the identity provider did not accept. */
  void count(@Observes AuthenticationFailureEvent event) {
    RoutingContext request =
        (RoutingContext) event.getEventProperties().get(RoutingContext.class.getName());
    boolean isRefused = event.getAuthenticationFailure() instanceof AuthenticationFailedException;
    if (request != null && isRefused && !Refusals.isRemembered(request)) {
      count(new Kind(address(request.request().remoteAddress()), "PROVIDER_TOKEN", null));
    }
  }

  private static String address(SocketAddress from) {
    return from == null ? ELSEWHERE : from.hostAddress();
  }

  private static String actor(Verdict verdict) {
    return verdict.known() == null ? null : verdict.known().token().actor();
  }

  private synchronized void count(Kind kind) {
    boolean fits = counts.size() < MOST || counts.containsKey(kind);
    counts.merge(fits ? kind : new Kind(ELSEWHERE, kind.code(), null), 1, Integer::sum);
  }

  /** Writes what was counted since the last time; what cannot be written waits for the next. */
  void keep() {
    Map<Kind, Integer> open = take();
    try {
      open.entrySet()
          .removeIf(
              tries -> {
                keep(tries.getKey(), tries.getValue());
                return true;
              });
    } finally {
      again(open);
    }
  }

  private synchronized Map<Kind, Integer> take() {
    Map<Kind, Integer> taken = counts;
    counts = new HashMap<>();
    return taken;
  }

  private synchronized void again(Map<Kind, Integer> open) {
    open.forEach((kind, tries) -> counts.merge(kind, tries, Integer::sum));
  }

  private void keep(Kind kind, int tries) {
    Map<String, String> details = new HashMap<>();
    details.put("reason", kind.code());
    details.put("tries", Integer.toString(tries));
    if (kind.actor() != null) {
      details.put("token", kind.actor());
    }
    trail.record(Action.LOGIN_FAILED, null, kind.address(), details);
  }
}
