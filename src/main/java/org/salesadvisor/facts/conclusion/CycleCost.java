package org.salesadvisor.facts.conclusion;

/** What it costs when cycles are out of step. */
public enum CycleCost {
  WAITING,
  REWORK,
  LOST_ORDER
}
