/**
 * The counts of a funnel as they are written, by whomever they are sent: their fields, what is
 * wrong with them, and the question that they ask. Knows what JSON holds and nothing of accounts or
 * of the web.
 */
package org.salesadvisor.funnel.counts;
