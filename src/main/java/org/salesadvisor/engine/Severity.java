package org.salesadvisor.engine;

/** How bad a fault of a rule set is. */
public enum Severity {
  /** A rule set with it cannot serve. */
  ERROR,
  /** It works, but somebody should look at it. */
  WARNING
}
