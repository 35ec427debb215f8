/**
 * What was advised, when, by which version of the rules and for whom: durable before anyone reads
 * the answer.
 *
 * <p>{@link org.salesadvisor.decisionlog.DecisionLog} is the only door. Decisions that arrive
 * together share one insert and one commit.
 *
 * <p>The room must not know what a profile or an answer means (to it they are JSON bytes), how
 * rules decide, or that there is a web: no Drools, no JAX-RS, no JSON library.
 */
package org.salesadvisor.decisionlog;
