/**
 * The arithmetic of share of wallet: what clients buy from us, what peers of their segment and size
 * buy, and what that leaves to be sold. Pure; knows facts and statistics, and nothing of files,
 * rules or the web.
 */
package org.salesadvisor.wallet.share;
