package org.salesadvisor.cli;

/** The forms in which a diagnosis is written. */
enum DiagnoseForm {
  table,
  json
}
