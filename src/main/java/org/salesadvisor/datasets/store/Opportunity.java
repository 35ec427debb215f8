package org.salesadvisor.datasets.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.salesadvisor.facts.SalesPhase;

/**
 * A row of a dataset.
 *
 * @param attributes by dimension; absent where unknown
 * @param entered by phase when it was entered; absent where unknown
 * @param outcome WON, LOST or OPEN
 */
public record Opportunity(
    String id,
    String account,
    Map<Dimension, String> attributes,
    LocalDate cohort,
    Map<SalesPhase, Instant> entered,
    Instant lostAt,
    Instant expectedCloseAt,
    Instant nextStepAt,
    String outcome,
    String phase,
    BigDecimal value,
    String currency,
    String lossReason,
    Integer attempts,
    Integer earlierContacts,
    BigDecimal cost) {}
