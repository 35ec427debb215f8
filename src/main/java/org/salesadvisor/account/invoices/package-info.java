/**
 * Makes a profile of every customer out of invoice lines, by a mapping that says which column is
 * what. Knows profiles, the order history and tables; nothing of rules, of the web or of databases.
 */
package org.salesadvisor.account.invoices;
