package org.salesadvisor.verification;

/** What can be wrong with rules that compile. */
public enum FindingKind {
  /** For some profiles a decision gets no value and does not say what it waits for. */
  UNDECIDED,
  /** For some profiles a decision gets two values. */
  DOUBLY_DECIDED,
  /** For some profiles things are concluded that exclude each other. */
  CONTRADICTORY,
  /** For some profiles a fact is asked for that is given. */
  NEEDLESS_QUESTION,
  /**
   * For some profiles a condition cannot be evaluated, because it looks inside an unknown value.
   */
  BREAKS,
  /** A rule fires for no profile: its conditions cannot hold together. */
  UNREACHABLE,
  /** Where a rule would conclude something, other rules always do so or forestall it. */
  SHADOWED,
  /** A rule fires, and without it every advice concludes the same. */
  REDUNDANT
}
