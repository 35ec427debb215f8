package org.salesadvisor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;

/**
 * Log-ins of people in a browser: a token is shown once, then a cookie that scripts cannot read.
 * Waits for the database.
 */
@ApplicationScoped
class Sessions {

  private final SessionStore store;
  private final AuditTrail trail;
  private final Clock clock;
  private final Duration lasts;

  Sessions(
      SessionStore store,
      AuditTrail trail,
      Clock clock,
      @ConfigProperty(name = "advisor.session.lasts", defaultValue = "12H") Duration lasts) {
    this.store = store;
    this.trail = trail;
    this.clock = clock;
    this.lasts = lasts;
  }

  Duration lasts() {
    return lasts;
  }

  /** Begins a session and returns its secret. It ends with its token at the latest. */
  @Transactional
  String begin(Token token) {
    String secret = Secret.next();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.insert(
        new SessionStore.Lasting(Secret.hex(Secret.hash(secret)), token.id(), now.plus(lasts)),
        now);
    trail.record(Action.SESSION_BEGUN, token.actor(), token.actor(), Map.of());
    return secret;
  }

  /** Ends a session; nothing happens when there is none with this secret. */
  void end(String secret) {
    store.remove(Secret.hex(Secret.hash(secret)));
  }
}
