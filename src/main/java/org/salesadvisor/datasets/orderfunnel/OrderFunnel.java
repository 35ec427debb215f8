package org.salesadvisor.datasets.orderfunnel;

import java.util.List;
import org.salesadvisor.datasets.store.Dimension;

/**
 * The order funnel of some opportunities.
 *
 * @param total all together
 * @param by null when it is not split
 * @param groups empty when it is not split
 * @param hasMoreGroups whether only the first are told
 * @param undated opportunities that no funnel counts, since their first contact is unknown
 * @param onlyOnWon dimensions asked for that are filled in on won ones alone: no conversion is
 *     computed by them
 */
public record OrderFunnel(
    FunnelGroup total,
    Dimension by,
    List<FunnelGroup> groups,
    boolean hasMoreGroups,
    long undated,
    List<Dimension> onlyOnWon) {}
