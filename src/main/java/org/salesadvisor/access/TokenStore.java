package org.salesadvisor.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps tokens in the database, as hashes. Everything here waits for it. */
@ApplicationScoped
@ActivateRequestContext
class TokenStore implements PanacheRepositoryBase<TokenEntity, UUID> {

  /** Taken by whoever changes who may come in; any number that nobody else locks by. */
  private static final long LOCK = 0x5A1E5_70CE2L;

  // what a start asks is written in SQL: Hibernate's own language would cost it a parser
  private static final String WITH_HASH = "SELECT id FROM access_token WHERE hash = :hash";
  private static final String ACCEPTED_SINCE =
      "SELECT * FROM access_token WHERE (revoked_at IS NULL OR revoked_at > :moment)"
          + " AND (expires_at IS NULL OR expires_at > :moment)";

  /** A token and the hash that it is recognised by. */
  record Hashed(String hash, Token token) {}

  /** Until the end of the transaction other replicas wait here. */
  void lock() {
    getEntityManager()
        .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)", String.class)
        .setParameter("lock", LOCK)
        .getSingleResult();
  }

  boolean isEmpty() {
    return count() == 0;
  }

  boolean holds(String hash) {
    return !getSession()
        .createNativeQuery(WITH_HASH, UUID.class)
        .setParameter("hash", hash)
        .getResultList()
        .isEmpty();
  }

  /** Whether a token that is accepted now has this name. */
  boolean hasName(String name) {
    return count("name = ?1 and revokedAt is null", name) > 0;
  }

  void insert(Token token, String hash) {
    TokenEntity row = new TokenEntity();
    row.id = token.id();
    row.name = token.name();
    row.role = token.role();
    row.hash = hash;
    row.createdAt = token.createdAt();
    row.createdBy = token.createdBy();
    row.expiresAt = token.expiresAt();
    persist(row);
  }

  Optional<Token> read(UUID id) {
    return findByIdOptional(id).map(TokenEntity::token);
  }

  /** Newest first; from the newest on when {@code after} is null. */
  List<Token> readPage(int limit, UUID after) {
    Sort newestFirst = Sort.descending("id");
    var rows = after == null ? findAll(newestFirst) : find("id < ?1", newestFirst, after);
    return rows.page(Page.ofSize(limit)).stream().map(TokenEntity::token).toList();
  }

  /** Every token that is accepted, and those that ended since this moment. */
  @Transactional
  List<Hashed> readSince(Instant moment) {
    return getSession()
        .createNativeQuery(ACCEPTED_SINCE, TokenEntity.class)
        .setParameter("moment", moment)
        .getResultList()
        .stream()
        .map(row -> new Hashed(row.hash, row.token()))
        .toList();
  }

  /** How many tokens of admins are accepted now. */
  long countAdmins(Instant now) {
    return count(
        "role = 'admin' and revokedAt is null and (expiresAt is null or expiresAt > ?1)", now);
  }

  void revoke(UUID id, Instant at, String by) {
    update("revokedAt = ?1, revokedBy = ?2 where id = ?3 and revokedAt is null", at, by, id);
  }

  /** Notes when tokens were used; another replica may have noted a later use. */
  @Transactional
  void used(Map<Known, Instant> uses) {
    uses.forEach(
        (known, at) ->
            update(
                "lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?1)",
                at,
                known.token().id()));
  }
}
