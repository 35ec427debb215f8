package org.salesadvisor.cli;

/** The forms in which the outcome of scenarios is written; the names are as they are typed. */
enum TestForm {
  /** For people. */
  text,
  /** The report as the service writes it. */
  json,
  /** For build servers: XML as JUnit writes it. */
  junit
}
