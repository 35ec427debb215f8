package org.salesadvisor.facts;

/**
 * An opportunity that is neither won nor lost at the moment that is looked at. Null means unknown:
 * the data do not tell it.
 *
 * @param phase the furthest phase that it came to
 * @param nextStep whether its next step is planned, and when
 * @param closeDatePassed whether the day on which it was expected to close has passed
 * @param stagnating whether it is in its phase longer than most of those that were won
 */
public record OpenWork(
    SalesPhase phase, NextStep nextStep, Boolean closeDatePassed, Boolean stagnating) {}
