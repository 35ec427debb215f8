package org.salesadvisor.wallet;

import java.util.List;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.KeepsPlaces;
import org.salesadvisor.records.Required;

/**
 * A client as it is written.
 *
 * @param segment peers are of the same one
 * @param size such as its number of employees
 * @param salesBefore ours of the year before
 * @param purchase as in a profile, for LOOP and KOOP; so are product and order
 */
record ClientDocument(
    @Required String id,
    String name,
    String segment,
    Double size,
    Money salesBefore,
    @Required @KeepsPlaces @AtMost(1_000) List<CategoryDocument> categories,
    Purchase purchase,
    Product product,
    Order order) {}
