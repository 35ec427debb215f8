package org.salesadvisor.publishing;

/** How a version came to serve. */
public enum Origin {
  /** The rule folder changed. */
  FOLDER,
  /** Somebody published it. */
  API,
  /** Somebody took up a version that had served before. */
  ROLLBACK,
  /** An earlier program had stored it. */
  UPGRADE;

  /** Whether a rule folder decides what serves, so that its next content may serve unasked. */
  boolean isFolder() {
    return this == FOLDER || this == UPGRADE;
  }
}
