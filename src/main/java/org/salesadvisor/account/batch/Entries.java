package org.salesadvisor.account.batch;

import java.io.IOException;

/** The profiles of an input, one after another. For one thread. */
public interface Entries {

  /** The next one, or null after the last; waits for input. */
  Entry next() throws IOException;

  /** Whether the next one can probably be had without waiting. */
  default boolean isReady() throws IOException {
    return true;
  }
}
