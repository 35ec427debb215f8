package org.salesadvisor.leads.learned;

import java.util.Map;

/**
 * What was learned, and how it does.
 *
 * @param training leads that were learned from
 * @param heldOut later ones, on which it was tried
 * @param between in neither: their outcome was not yet known when the first held-out one came in
 * @param values of columns that are learned from, how many are told apart
 * @param refused columns that are not, with why
 * @param parameters how many weights are free
 * @param casesPerValue won leads or others, whichever are fewer, for each of these
 * @param neededCases of both so many are needed to learn at all
 * @param comparison null where there is too little to learn from, or nothing to try it on
 * @param score learned from all leads of which the outcome is known; null likewise
 */
public record Learned(
    Span training,
    Span heldOut,
    long between,
    Map<Column, Integer> values,
    Map<Column, Refusal> refused,
    int parameters,
    double casesPerValue,
    long neededCases,
    Comparison comparison,
    Score score) {}
