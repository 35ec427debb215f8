/**
 * Computes the signs of a funnel, on which rules decide, and says what its phases are about. Knows
 * the facts and norms and nothing of accounts or of the web.
 */
package org.salesadvisor.funnel;
