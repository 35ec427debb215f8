/**
 * The operational funnel: what is open in a dataset as of a moment, and the list of today with a
 * next action each, ordered by rules; what was put off, and the list as a table and as a calendar.
 * Knows datasets, rules and the web, and nothing of files or of SQL.
 */
package org.salesadvisor.today;
