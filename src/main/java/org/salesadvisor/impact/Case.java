package org.salesadvisor.impact;

/** A decision to take by two rule sets. */
public interface Case {

  /** Its id in the log, or the line on which its profile begins. */
  String id();

  /**
   * Reads what was given; asked for once, by any thread.
   *
   * @throws org.salesadvisor.errors.InvalidInputException when it cannot be read
   */
  Given given();
}
