/**
 * The diagnosis of a dataset: makes a question out of its cohorts as they were known at a moment,
 * says what the rows themselves tell, and has it answered as counts are. Rows are counted in the
 * database; nothing here knows SQL.
 */
package org.salesadvisor.diagnosis.dataset;
