package org.salesadvisor.cli;

/** How a command writes what a service answered; the names are as they are typed. */
enum ListForm {
  /** For people: a line each. */
  text,
  /** For programs: what the service answered. */
  json
}
