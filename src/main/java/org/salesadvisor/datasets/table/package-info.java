/**
 * Reads tables as people export them: CSV in any common encoding and with any separator, sheets of
 * XLSX, packed or not. Gives rows of texts with their lines; knows nothing of what they mean.
 */
package org.salesadvisor.datasets.table;
