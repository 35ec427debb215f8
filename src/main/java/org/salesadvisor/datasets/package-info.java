/**
 * Data of customers' sales: what a CRM exports becomes a dataset of opportunities, by a mapping
 * that says which column is what, in a job that reports everything wrong and stores all or nothing.
 * Knows errors, languages and the web, and nothing of rules or advice.
 */
package org.salesadvisor.datasets;
