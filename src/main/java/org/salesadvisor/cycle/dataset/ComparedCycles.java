package org.salesadvisor.cycle.dataset;

import java.util.List;
import org.salesadvisor.cycle.IntegralCycle;

/**
 * The cycles of a purchase beside each other.
 *
 * @param others of the same account, open ones first; one more than are named when there are more
 * @param told what the dataset tells, as a body of {@code POST /cycles}; UTF-8
 */
record ComparedCycles(Purchase purchase, List<Purchase> others, byte[] told, IntegralCycle cycle) {}
