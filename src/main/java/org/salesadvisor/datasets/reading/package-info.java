/**
 * Reads the rows of a file by its plan, cell by cell, and gathers everything that is wrong with
 * file, line and column. Knows nothing of databases.
 */
package org.salesadvisor.datasets.reading;
