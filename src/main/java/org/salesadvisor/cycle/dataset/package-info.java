/**
 * The cycles of an account of a dataset: says what its opportunities tell of them, as a body of
 * {@code POST /cycles} would, and has it compared as such a body is. What a dataset does not tell
 * stays unknown. Nothing here knows SQL or how cycles are compared.
 */
package org.salesadvisor.cycle.dataset;
