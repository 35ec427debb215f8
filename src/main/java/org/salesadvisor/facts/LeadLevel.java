package org.salesadvisor.facts;

/** Where a lead lies on one axis of its score, by the norm for that axis. */
public enum LeadLevel {
  LOW,
  HIGH
}
