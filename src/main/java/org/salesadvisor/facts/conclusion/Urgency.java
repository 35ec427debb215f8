package org.salesadvisor.facts.conclusion;

/**
 * How soon open work needs its next action, most urgent first; the list of today has this order.
 */
public enum Urgency {
  /** Before all else. */
  NOW,
  TODAY,
  /** When what is for today is done. */
  THIS_WEEK,
  /** Not on the list of today. */
  LATER
}
