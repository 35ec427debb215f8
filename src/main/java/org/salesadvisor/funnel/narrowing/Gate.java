package org.salesadvisor.funnel.narrowing;

/** What is asked of a funnel, in this order; the first that fails is the advice. */
public enum Gate {
  /** Are there denominators, and is everything counted in one way? */
  DENOMINATORS,
  /** Had everybody who was counted the same time to come through? */
  MATURE,
  /** Would a fall that matters be seen? */
  ENOUGH_DATA,
  /** What is normal: season and scatter, where the history shows them. */
  BASELINE,
  /** Is it more than noise, over everything looked at, and does it matter? */
  SIGNAL,
  /** Is it more than other work than before? */
  MIX,
  /** Which transition? */
  WHERE,
  /** One, several, or all? */
  WHO
}
