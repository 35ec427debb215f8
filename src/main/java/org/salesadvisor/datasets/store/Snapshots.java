package org.salesadvisor.datasets.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Looks at datasets, each as it is at one moment. What was counted of one is kept until its next
 * import, as far as there is room: its rows change by that alone. Thread-safe.
 */
@ApplicationScoped
class Snapshots {

  /** Rows of answers that are kept, of all datasets together; some tens of megabytes. */
  private static final int MOST_ROWS = 300_000;

  private final Database database;
  private final Cache<Snapshot.Asked, List<?>> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .weigher((Snapshot.Asked asked, List<?> rows) -> 1 + rows.size())
          .build();

  Snapshots(Database database) {
    this.database = database;
  }

  /**
   * Looks at a dataset; all that is counted is of one moment of the database.
   *
   * @param look not to be kept after it returns
   */
  <T> T of(Dataset dataset, Function<Snapshot, T> look) {
    return database.counting(
        connection -> {
          // read in the same moment, so that no answer of another state is ever taken for its own
          List<String> state =
              Database.list(
                  connection,
                  "SELECT xmin FROM dataset WHERE id = ?",
                  row -> row.getString(1),
                  dataset.id());
          return look.apply(new Snapshot(connection, kept, state(dataset.id(), state)));
        });
  }

  /** The row of a dataset is written by each import; one that was removed has none. */
  private static Snapshot.State state(UUID dataset, List<String> written) {
    return new Snapshot.State(dataset, written.isEmpty() ? null : written.get(0));
  }
}
