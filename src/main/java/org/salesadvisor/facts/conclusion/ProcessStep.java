package org.salesadvisor.facts.conclusion;

import org.salesadvisor.facts.SalesPhase;

/**
 * A visible step of the sales process map [S].
 *
 * @param position the place in the map, counted from 1; steps of one map differ in it
 * @param code what is done, in UPPER_SNAKE
 * @param phase the phase of the external sales cycle
 * @param behaviour the phase of behaviour of the customer
 * @param communication the kind of communication
 * @param actor who acts
 * @param measure what is measured, in UPPER_SNAKE
 */
public record ProcessStep(
    int position,
    String code,
    SalesPhase phase,
    Behaviour behaviour,
    Communication communication,
    Actor actor,
    String measure) {}
