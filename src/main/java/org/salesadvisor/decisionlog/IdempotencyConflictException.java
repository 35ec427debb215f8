package org.salesadvisor.decisionlog;

import java.util.UUID;

/** The key was used before, with another body. Nothing is stored. */
public final class IdempotencyConflictException extends DecisionLogException {
  private static final long serialVersionUID = 1L;

  private final UUID storedId;

  IdempotencyConflictException(String key, UUID storedId) {
    super(
        "IDEMPOTENCY_KEY_REUSED", LogMessage.KEY_REUSED.with(key), LogMessage.NEW_KEY.with(), null);
    this.storedId = storedId;
  }

  /** The decision that was stored with the key. */
  public UUID storedId() {
    return storedId;
  }
}
