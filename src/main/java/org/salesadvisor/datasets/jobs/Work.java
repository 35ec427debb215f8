package org.salesadvisor.datasets.jobs;

import java.util.List;

/** What one job is to do. */
public interface Work {

  /** The files that it needs, as their owner calls them, in the order in which they are kept. */
  List<String> files();

  /**
   * Does it: all or nothing. Done a second time after a stop, it changes nothing more.
   *
   * @param underway is told how far it is, and says when to stop
   * @return whether it did what was asked; the report says what came of it
   * @throws java.util.concurrent.CancellationException when it was to stop
   * @throws org.salesadvisor.errors.AdvisorException when it cannot be done
   */
  boolean toEnd(Kept kept, Underway underway);

  /** What came of it so far. */
  Report report();

  /** Keeps in the audit trail that it was done. */
  void record();
}
