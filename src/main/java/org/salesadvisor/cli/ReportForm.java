package org.salesadvisor.cli;

/** The forms in which a report on rules is written; the names are as they are typed. */
enum ReportForm {
  /** For people: a line each. */
  text,
  /** The report as the service writes it. */
  json,
  /** For code hosts, which show it beside the lines of a change. */
  sarif
}
