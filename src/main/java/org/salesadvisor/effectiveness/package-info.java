/**
 * Effectiveness of the communication mix as a service: reads counts of every item strictly or takes
 * the channels of a dataset, has the formulas computed and the rules decide, and answers in words.
 * Keeps nothing, knows no engine and no SQL.
 */
package org.salesadvisor.effectiveness;
