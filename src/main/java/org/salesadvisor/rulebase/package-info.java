/**
 * A rule set as files: rules, norms and texts, checked and compiled as one. Knows the engine and
 * nothing of databases, of the web or of who asks.
 */
package org.salesadvisor.rulebase;
