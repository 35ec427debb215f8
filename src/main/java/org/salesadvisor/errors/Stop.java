package org.salesadvisor.errors;

import java.util.concurrent.CancellationException;

/** Lets work that takes long end when somebody interrupts its thread. */
public final class Stop {

  private Stop() {}

  /**
   * To be called now and then by such work.
   *
   * @throws CancellationException when the thread was interrupted
   */
  public static void ifInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
