package org.salesadvisor.account.batch;

/**
 * What a batch came to.
 *
 * @param advised the profiles that were advised on
 * @param refused the lines that got an error instead
 */
public record Summary(long advised, long refused) {

  Summary plus(Summary other) {
    return new Summary(advised + other.advised, refused + other.refused);
  }

  /** All lines. */
  public long lines() {
    return advised + refused;
  }
}
