package org.salesadvisor.facts.conclusion;

/** The phase of behaviour that a step works on: knows, likes, acts, stays [L, mapping A]. */
public enum Behaviour {
  COGNITION,
  AFFECTION,
  CONATION,
  AFTER_PURCHASE
}
