package org.salesadvisor.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The tokens that let callers in. Thread-safe; everything here waits for the database. What is
 * changed here holds in this process at once and in others within a second.
 */
@ApplicationScoped
public class Tokens {

  private final TokenStore store;
  private final TokenChanges changes;
  private final TokenFollower follower;

  Tokens(TokenStore store, TokenChanges changes, TokenFollower follower) {
    this.store = store;
    this.changes = changes;
    this.follower = follower;
  }

  /**
   * Makes a token.
   *
   * @param expiresAt null: never
   * @param actor who makes it
   */
  public NewToken make(String name, String role, Instant expiresAt, String actor) {
    NewToken made = changes.make(name, role, expiresAt, actor);
    follow();
    return made;
  }

  /** Revokes a token; one that is revoked already stays as it is. */
  public void revoke(UUID id, String actor) {
    changes.revoke(id, actor);
    follow();
  }

  /** The token with this id, revoked or not. */
  public Token get(UUID id) {
    return store.read(id).orElseThrow(() -> TokenChanges.notFound(id));
  }

  /** A page, newest first, with those that ended. */
  public List<Token> list(int limit, UUID after) {
    return store.readPage(limit, after);
  }

  /** What was committed holds, also when it cannot be read now: it is followed soon. */
  private void follow() {
    follower.read().exceptionally(failure -> null).toCompletableFuture().join();
  }
}
