package org.salesadvisor.planning;

import org.salesadvisor.records.Required;

/**
 * What the plan has to bring.
 *
 * @param orders so many or more
 * @param certaintyShare with at least this probability; the norm when left out
 */
record WantedDocument(@Required Long orders, Double certaintyShare) {}
