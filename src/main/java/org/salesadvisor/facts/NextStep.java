package org.salesadvisor.facts;

/** Whether the next step of open work is planned, and when. Compared by days. */
public enum NextStep {
  /** Nothing is planned. */
  NONE,
  /** Planned for a later day. */
  PLANNED,
  /** To be done today, or within the days that the norm gives. */
  DUE,
  /** The day has passed. */
  OVERDUE,
  /** The day passed as many days ago as the norm says, or more. */
  LONG_OVERDUE
}
