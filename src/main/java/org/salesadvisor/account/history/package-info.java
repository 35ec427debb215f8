/**
 * Derives figures from the orders of the past. Knows profiles and norms and nothing of rules, of
 * advice or of the web.
 */
package org.salesadvisor.account.history;
