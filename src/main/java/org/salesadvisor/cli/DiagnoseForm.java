package org.salesadvisor.cli;

/** The forms in which a diagnosis or a plan is written. */
enum DiagnoseForm {
  table,
  json
}
