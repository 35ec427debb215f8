package org.salesadvisor.facts;

/** A risk as people estimate it. */
public enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH
}
