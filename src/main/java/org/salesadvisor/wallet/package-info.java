/**
 * Share of wallet: who buys what from us, what could be sold more to whom, and what to do about it
 * by rules, also with LOOP and KOOP of the client; from JSON, from a file of spend or from a
 * dataset. Knows datasets, rules, the advice on accounts and the web, and nothing of SQL.
 */
package org.salesadvisor.wallet;
