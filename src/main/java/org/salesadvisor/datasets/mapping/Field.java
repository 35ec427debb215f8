package org.salesadvisor.datasets.mapping;

import java.util.List;

/** What a file may tell of a record. An enum of the kind of record implements this. */
public interface Field {

  /** How a cell of it is read. */
  enum Kind {
    TEXT,
    MOMENT,
    AMOUNT,
    COUNT,
    CURRENCY,
    /** Yes or no, in words or numbers. */
    TRUTH,
    /** One of some constants. */
    CONSTANT,
    /** Several of some constants, between commas, semicolons or bars. */
    CONSTANTS
  }

  /** As enums have it. */
  String name();

  /** As enums have it. */
  int ordinal();

  /** As mappings and answers name it. */
  String key();

  Kind kind();

  /** The constants that its values are; empty when they are none. */
  List<String> constants();

  /** Whether its values are among constants, so that a mapping may say which is which. */
  default boolean hasConstants() {
    return !constants().isEmpty();
  }
}
