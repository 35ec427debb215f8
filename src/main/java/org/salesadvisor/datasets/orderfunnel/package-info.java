/**
 * The order funnel of a dataset: how many come to each phase, with which conversion and interval,
 * how long a phase takes and what is at stake. Counts are made in the database; nothing here knows
 * the web.
 */
package org.salesadvisor.datasets.orderfunnel;
