/**
 * Files of what clients spend: a mapping says which column is what, and every fault is told with
 * its line and column. Knows tables and clients, and nothing of rules or of the database.
 */
package org.salesadvisor.wallet.spend;
