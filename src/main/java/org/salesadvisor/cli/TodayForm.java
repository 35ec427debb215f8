package org.salesadvisor.cli;

/** The forms in which a list of what to do is written; the names are as they are typed. */
enum TodayForm {
  table,
  json,
  csv,
  ics
}
