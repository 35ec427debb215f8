package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;

/**
 * Counts those who entered a funnel, as they were known at a moment, in the database alone.
 * Thread-safe; waits for the database.
 */
@ApplicationScoped
public class CohortCounting {

  private final Snapshots snapshots;

  CohortCounting(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * Looks at cohorts of a dataset; all that is counted is of one moment of the database.
   *
   * @param filter which of them
   * @param asOf later events do not exist
   * @param look not to be kept after it returns
   */
  public <T> T at(Dataset dataset, FunnelFilter filter, Instant asOf, Function<Cohorts, T> look) {
    return snapshots.of(
        dataset, snapshot -> look.apply(new Cohorts(snapshot, dataset, filter, asOf)));
  }
}
