package org.salesadvisor.facts.conclusion;

/** From one message for all to a talk with one person [S]. */
public enum Communication {
  MASS,
  TARGETED,
  PERSONAL
}
