/**
 * Computes the signs of a funnel; rules decide on the signs. Knows the facts and norms and nothing
 * of accounts or of the web.
 */
package org.salesadvisor.funnel;
