package org.salesadvisor.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps sessions in the database, as hashes. */
@ApplicationScoped
@ActivateRequestContext
class SessionStore implements PanacheRepositoryBase<SessionEntity, String> {

  /** In SQL, as what a start asks of {@link TokenStore}. */
  private static final String LASTING = "SELECT * FROM console_session WHERE expires_at > :now";

  /** A session that lasts: the hash of its secret, whose it is and until when. */
  record Lasting(String hash, UUID tokenId, Instant expiresAt) {}

  void insert(Lasting session, Instant begunAt) {
    SessionEntity row = new SessionEntity();
    row.hash = session.hash();
    row.tokenId = session.tokenId();
    row.begunAt = begunAt;
    row.expiresAt = session.expiresAt();
    persist(row);
  }

  @Transactional
  List<Lasting> readLasting(Instant now) {
    return getSession()
        .createNativeQuery(LASTING, SessionEntity.class)
        .setParameter("now", now)
        .getResultList()
        .stream()
        .map(row -> new Lasting(row.hash, row.tokenId, row.expiresAt))
        .toList();
  }

  @Transactional
  void remove(String hash) {
    deleteById(hash);
  }

  @Transactional
  void removeEnded(Instant now) {
    delete("expiresAt <= ?1", now);
  }
}
