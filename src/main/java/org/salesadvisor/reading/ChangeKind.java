package org.salesadvisor.reading;

/** What became of a thing from one version to the next. */
public enum ChangeKind {
  ADDED,
  REMOVED,
  CHANGED
}
