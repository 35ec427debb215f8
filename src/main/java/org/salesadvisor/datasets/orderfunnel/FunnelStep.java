package org.salesadvisor.datasets.orderfunnel;

import java.util.List;
import org.salesadvisor.datasets.store.FunnelCounting;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * One phase of a funnel.
 *
 * @param reached how many came to it
 * @param fromPrevious of those that came to the phase before; null for the first, when nobody did,
 *     or when it cannot be computed
 * @param fromFirst of all leads; null as well
 * @param days how long it takes; null for the last phase, or when no dates are known
 * @param worth what those are worth that came to it, per currency
 */
public record FunnelStep(
    SalesPhase phase,
    long reached,
    Proportion fromPrevious,
    Proportion fromFirst,
    FunnelCounting.Days days,
    List<FunnelCounting.Worth> worth) {}
