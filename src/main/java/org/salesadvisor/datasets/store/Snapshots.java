package org.salesadvisor.datasets.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * Looks at what is there at one moment. What was counted is kept until what it was counted from has
 * changed, as far as there is room. Thread-safe; waits for the database.
 */
@ApplicationScoped
public class Snapshots {

  /** Rows of answers that are kept, of everything together; some tens of megabytes. */
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
   * A statement that never gives the same text for two states of what is counted.
   *
   * @param sql gives no row, or one with a text
   */
  public record State(String sql, List<Object> parameters) {

    /** The row of a dataset is written by each import, and gone when the dataset was removed. */
    static State of(Dataset dataset) {
      return new State("SELECT xmin::text FROM dataset WHERE id = ?", List.of(dataset.id()));
    }
  }

  /** Looks at the opportunities of a dataset. */
  <T> T of(Dataset dataset, Function<Snapshot, T> look) {
    return of(State.of(dataset), look);
  }

  /**
   * Looks; all that is counted is of one moment of the database.
   *
   * @param state read in the same moment, so that no answer of another state is ever taken for its
   *     own
   * @param look not to be kept after it returns
   */
  public <T> T of(State state, Function<Snapshot, T> look) {
    return database.counting(
        connection -> {
          List<String> read =
              Database.list(
                  connection, state.sql(), row -> row.getString(1), state.parameters().toArray());
          return look.apply(new Snapshot(connection, kept, List.of(state, read)));
        });
  }
}
