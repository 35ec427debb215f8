/**
 * The check of a rule set before it may serve, and its one report, the same for the command line,
 * the web and the log. Knows rule sets and scenarios and nothing of databases, of the web or of who
 * asks.
 */
package org.salesadvisor.check;
