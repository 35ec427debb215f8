package org.salesadvisor.cli;

/** The forms in which the cycles of an account are written; the names are as they are typed. */
enum CycleForm {
  table,
  json,
  csv,
  ics
}
