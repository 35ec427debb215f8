/**
 * The integral order funnel: from a target group through rates of the past to orders, cost and
 * contribution, and back from wanted orders to the target group. Closed forms for what is expected,
 * draws for how far it may differ. Pure: knows the phases, statistics and nothing of norms, of
 * words or of the web. What is not known is null, and so is what would need it.
 */
package org.salesadvisor.funnel.plan;
