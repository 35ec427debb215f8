package org.salesadvisor.facts.conclusion;

/** The one thing to do next about open work [A]; back to nurturing is the work of sales [S]. */
public enum NextAction {
  /** Do what was agreed. */
  DO_NEXT_STEP,
  /** Agree with the customer what is next, and when. */
  PLAN_NEXT_STEP,
  /** Ask the customer when the decision falls; a new date, or closed as lost. */
  RENEW_CLOSE_DATE,
  /** Do sooner what is planned. */
  BRING_FORWARD,
  /** Decide whether to go on: qualify anew, or close as lost. */
  GO_OR_STOP,
  /** Give a lead that is not ready back to nurturing. */
  NURTURE,
  /** Nothing today. */
  KEEP_PLAN
}
