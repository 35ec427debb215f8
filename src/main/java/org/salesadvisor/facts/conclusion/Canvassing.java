package org.salesadvisor.facts.conclusion;

/** Whether an item of the mix is cold canvassing: untargeted, with little response [S]. */
public enum Canvassing {
  COLD,
  /** Targeted, or with as much response as targeted work has. */
  WARM
}
