/**
 * Rule sets as people read them: rules in words, and what differs between two versions. Its doors
 * are {@link org.salesadvisor.reading.RuleSetChanges} and {@link
 * org.salesadvisor.reading.RulesInWords}. Reads files alone, also those that would not compile;
 * knows no database.
 */
package org.salesadvisor.reading;
