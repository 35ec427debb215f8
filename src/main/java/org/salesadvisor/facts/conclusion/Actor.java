package org.salesadvisor.facts.conclusion;

/** Who acts in a step of the process map [S]. */
public enum Actor {
  MARKETING,
  INSIDE_SALES,
  OUTSIDE_SALES
}
