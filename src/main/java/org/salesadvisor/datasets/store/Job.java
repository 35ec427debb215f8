package org.salesadvisor.datasets.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Work that takes longer than a caller waits.
 *
 * @param kind of work
 * @param asked what it is to do: JSON
 * @param step what it does now; null before it begins
 * @param rowsDone rows read so far
 * @param result what came of it: JSON, texts in every language; null until it ended
 */
public record Job(
    UUID id,
    String kind,
    State state,
    String asked,
    Instant createdAt,
    String by,
    Instant startedAt,
    Instant endedAt,
    String step,
    long rowsDone,
    String result) {

  /** How far it is. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isEnded() {
      return this != QUEUED && this != RUNNING;
    }
  }
}
