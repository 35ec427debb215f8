package org.salesadvisor.datasets.store;

import java.util.List;
import java.util.UUID;
import org.salesadvisor.datasets.mapping.Field;

/**
 * One import, step by step: files are copied, their keys judged, the files joined, the
 * opportunities judged and stored; nobody sees any of it before {@link #commit}. For one thread,
 * but for {@link #cancel}.
 */
public final class Import implements AutoCloseable {

  private final ImportTransaction transaction;
  private final Staging staging;

  Import(ImportTransaction transaction) {
    this.transaction = transaction;
    this.staging = new Staging(transaction);
  }

  /**
   * Begins to copy the next file, when the one before has ended.
   *
   * @param others how many further files its rows refer to
   */
  public Copying copy(List<Field> fields, int others) {
    return staging.begin(fields, others);
  }

  /** The keys of a file that was copied. */
  public StagedKeys keys(int file) {
    return staging.keys(file);
  }

  /**
   * Joins the files.
   *
   * @param zone whose days cohorts are
   * @param currency of values whose row names none; null when unknown
   */
  public Joined join(String zone, String currency) {
    return staging.join(zone, currency);
  }

  /** Puts what was joined into a dataset; what it has under the same id is replaced. */
  public Stored store(UUID dataset, boolean isNew) {
    return new Storing(transaction, dataset).store(isNew);
  }

  /** Does more in the same transaction, for others of this package. */
  <T> T told(ImportTransaction.Step<T> step) {
    return transaction.told(step);
  }

  /** Lets everybody see it. */
  public void commit() {
    transaction.commit();
  }

  /** Makes it end soon; from another thread. */
  public void cancel() {
    transaction.cancel();
  }

  /** Undoes what was not committed. */
  @Override
  public void close() {
    transaction.close();
  }
}
