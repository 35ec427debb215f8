/**
 * Versions of the rule set in the database: which serve, which served, how to find them again.
 * Knows rule sets and nothing of profiles or advice.
 */
package org.salesadvisor.publishing;
