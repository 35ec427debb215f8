package org.salesadvisor.datasets.store;

import java.math.BigDecimal;
import java.time.Instant;
import org.salesadvisor.facts.OpenWork;

/**
 * An opportunity on the list of today.
 *
 * @param owner null when unknown
 * @param work what rules see of it
 * @param enteredAt when it came into its phase; null when unknown
 * @param nextStepAt null when nothing is planned, or nobody knows of it
 * @param expectedCloseAt null when unknown
 * @param currency null when unknown
 * @param since since when it waits; later ones come later
 * @param urgency its place among urgencies, from 0
 */
public record WorkItem(
    String id,
    String account,
    String owner,
    OpenWork work,
    Instant enteredAt,
    Instant nextStepAt,
    Instant expectedCloseAt,
    BigDecimal value,
    String currency,
    Instant since,
    int urgency) {}
