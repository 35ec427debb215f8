package org.salesadvisor.datasets.jobs;

import java.util.concurrent.CancellationException;

/** How far work is. Told by the thread that does it; asked, and ended, by others. */
public final class Underway {

  /** What it does, as jobs tell it. */
  public enum Step {
    READING,
    JOINING,
    STORING
  }

  private volatile Step step = Step.READING;
  private volatile long rows;
  private volatile boolean isCancelled;
  private volatile Runnable stopping;

  public void at(Step reached) {
    step = reached;
    mayGoOn();
  }

  public void rows(long read) {
    rows = read;
    mayGoOn();
  }

  /**
   * To be asked between steps.
   *
   * @throws CancellationException when it is to stop
   */
  public void mayGoOn() {
    if (isCancelled) {
      throw new CancellationException("asked for");
    }
  }

  /** What makes a long statement stop; null when there is none any more. */
  public void stopsBy(Runnable stop) {
    stopping = stop;
  }

  Step step() {
    return step;
  }

  long rows() {
    return rows;
  }

  void cancel() {
    isCancelled = true;
    Runnable stop = stopping;
    if (stop != null) {
      stop.run();
    }
  }
}
