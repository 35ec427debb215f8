/**
 * Datasets and jobs in PostgreSQL: brought in by COPY, joined, judged and counted there, so that
 * memory does not grow with rows. The one place in this room with SQL; knows nothing of files or of
 * the web.
 */
package org.salesadvisor.datasets.store;
