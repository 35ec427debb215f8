package org.salesadvisor.cli;

/** How an impact is written; the names are as they are typed. */
enum ImpactForm {
  /** For people. */
  text,
  /** The whole report, for programs. */
  json,
  /** Every decision that changes, as a row of a table. */
  csv
}
