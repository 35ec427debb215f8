/**
 * Advice on many profiles: lines in, lines out, in their order and in the same memory however many
 * there are. Knows profiles and advice; nothing of the web, of databases or of the command line.
 */
package org.salesadvisor.account.batch;
