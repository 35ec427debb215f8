package org.salesadvisor.account.batch;

import org.salesadvisor.account.profile.Profile;

/** One profile of the input, not yet read. */
public interface Entry {

  /** Where it starts in the input, counted from 1. */
  long line();

  /** About how many bytes it holds on to. */
  int size();

  /**
   * Reads it; may be called by any thread, once.
   *
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  Profile profile();
}
