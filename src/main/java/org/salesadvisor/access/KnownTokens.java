package org.salesadvisor.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every token and session, in memory, so that a request waits for no database. {@link
 * TokenFollower} keeps it as the database is.
 */
@ApplicationScoped
class KnownTokens {

  /** So long the holder of a token that ended hears why. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /**
   * What was read at once; a secret of one kind is none of the other.
   *
   * @param asOf the moment that reading began
   */
  private record Table(
      Map<ByteBuffer, Known> tokens, Map<ByteBuffer, KnownSession> sessions, Instant asOf) {}

  private final TokenStore tokens;
  private final SessionStore sessions;
  private final Clock clock;
  private final Duration trusted;
  private volatile Table table = new Table(Map.of(), Map.of(), Instant.EPOCH);

  KnownTokens(
      TokenStore tokens,
      SessionStore sessions,
      Clock clock,
      @ConfigProperty(name = "advisor.tokens.trusted-for", defaultValue = "5M") Duration trusted) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.clock = clock;
    this.trusted = trusted;
  }

  /** The token with this hash, or null when there is none. */
  Known find(ByteBuffer hash) {
    return table.tokens().get(hash);
  }

  /** The token that the session with this hash was begun with, or null when it does not last. */
  Known findSession(ByteBuffer hash) {
    KnownSession session = table.sessions().get(hash);
    boolean lasts = session != null && session.expiresAt().isAfter(clock.instant());
    return lasts ? session.token() : null;
  }

  /** Whether what is known was read not longer ago than it may be trusted. */
  boolean isTrusted() {
    return isAsOf(trusted);
  }

  /** Whether what is known was read within this time. */
  boolean isAsOf(Duration age) {
    return table.asOf().plus(age).isAfter(clock.instant());
  }

  Collection<Known> all() {
    return table.tokens().values();
  }

  /** Reads all anew; waits for the database. One thread at a time. */
  void read() {
    Instant now = clock.instant();
    Map<UUID, Known> byId = new HashMap<>();
    Map<ByteBuffer, Known> byHash = new HashMap<>();
    for (TokenStore.Hashed row : tokens.readSince(now.minus(REMEMBERED))) {
      ByteBuffer hash = Secret.stored(row.hash());
      Known known = kept(find(hash), row.token());
      byHash.put(hash, known);
      byId.put(row.token().id(), known);
    }
    table = new Table(byHash, sessions(byId, now), now);
  }

  /** The one that requests use already, unless it changed: it knows its last use best. */
  private static Known kept(Known before, Token token) {
    boolean isSame = before != null && before.token().isRevoked() == token.isRevoked();
    return isSame ? before : new Known(token, before);
  }

  private Map<ByteBuffer, KnownSession> sessions(Map<UUID, Known> byId, Instant now) {
    Map<ByteBuffer, KnownSession> lasting = new HashMap<>();
    for (SessionStore.Lasting session : sessions.readLasting(now)) {
      Known token = byId.get(session.tokenId());
      if (token != null) {
        lasting.put(Secret.stored(session.hash()), new KnownSession(token, session.expiresAt()));
      }
    }
    return lasting;
  }

  private record KnownSession(Known token, Instant expiresAt) {}
}
