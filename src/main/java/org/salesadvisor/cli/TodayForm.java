package org.salesadvisor.cli;

/** The forms in which the list of today is written; the names are as they are typed. */
enum TodayForm {
  table,
  json,
  csv,
  ics
}
