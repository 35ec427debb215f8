package org.salesadvisor.engine;

/**
 * What a mutant changes in a rule set. The usual operators of mutation analysis for decisions made
 * of conditions: deletion, negation and relational operators at their boundary.
 */
public enum Mutation {
  /** A condition is left out: the rule fires in more cases. */
  CONDITION_LEFT_OUT,
  /** {@code not} is exchanged with {@code exists} or with the bare fact. */
  CONDITION_NEGATED,
  /** One constraint of a condition is left out. */
  CONSTRAINT_LEFT_OUT,
  /** A comparison is exchanged with its opposite, such as {@code <} with {@code >=}. */
  COMPARISON_NEGATED,
  /** A comparison takes in its boundary or no longer does, such as {@code <} with {@code <=}. */
  BOUNDARY_MOVED,
  /** {@code true} is exchanged with {@code false}. */
  BOOLEAN_FLIPPED,
  /** A norm is raised by its smallest step. */
  NORM_RAISED,
  /** A norm is lowered by its smallest step. */
  NORM_LOWERED
}
