package org.salesadvisor.wallet;

import org.salesadvisor.facts.Money;
import org.salesadvisor.records.Required;

/**
 * A category of a client as it is written.
 *
 * @param sales ours in a year
 * @param spend of the client in a year over all suppliers
 * @param rank of us among the suppliers that it uses, 1 for the one that it likes best
 * @param suppliers how many it uses
 */
record CategoryDocument(
    @Required String category,
    @Required Money sales,
    Money spend,
    Double rank,
    Integer suppliers) {}
