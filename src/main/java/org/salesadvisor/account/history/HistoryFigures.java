package org.salesadvisor.account.history;

import java.time.Instant;
import org.salesadvisor.facts.Money;

/**
 * What the orders of the past tell. Null where they do not tell it.
 *
 * @param orders how many lie in the window
 * @param from the first moment of the window
 * @param to the last moment of the window
 * @param boughtBefore whether an earlier order than the latest exists, in the window or before it
 * @param ordersPerYear orders per year over the window
 * @param unitsPerOrder mean units per order
 * @param valuePerOrder mean value per order
 * @param repeatShare the share of orders that contain at least the norm of known items
 * @param knownItemsShare of the latest order, the share of items known from earlier ones in the
 *     window
 * @param monthsClient months since the first order of all
 */
public record HistoryFigures(
    int orders,
    Instant from,
    Instant to,
    Boolean boughtBefore,
    Double ordersPerYear,
    Double unitsPerOrder,
    Money valuePerOrder,
    Double repeatShare,
    Double knownItemsShare,
    Integer monthsClient) {}
