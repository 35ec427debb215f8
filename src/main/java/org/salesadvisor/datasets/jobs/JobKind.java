package org.salesadvisor.datasets.jobs;

import java.time.Instant;
import org.salesadvisor.datasets.store.Job;

/** A kind of work. There is one bean of each; replicas and restarts find it by its name. */
public interface JobKind {

  /** As the database keeps it. */
  String name();

  /**
   * The work of a job.
   *
   * @param job whose {@code asked} this kind wrote
   * @param now when it begins
   */
  Work of(Job job, Instant now);
}
