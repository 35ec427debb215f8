/**
 * Scenarios: cases beside the rules that say what must come out and which rules must stay silent.
 * Reads, runs and compares them and says which rules they cover. Knows rule sets and the engine and
 * nothing of the web, of databases or of Drools.
 */
package org.salesadvisor.scenario;
