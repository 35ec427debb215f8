/**
 * The formulas of the effectiveness of communication: rates and costs of an item, its effect, what
 * media and message would add, which items chance cannot tell apart, and the last attempt that
 * pays. Pure: knows statistics and no rules, no texts, no documents and no database.
 */
package org.salesadvisor.effectiveness.mix;
