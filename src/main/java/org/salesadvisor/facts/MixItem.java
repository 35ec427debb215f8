package org.salesadvisor.facts;

/**
 * An item of the communication mix, such as visits or advertising, in signs that were computed from
 * its figures. Null means unknown: the figures do not tell it.
 *
 * @param tracked whether it is one channel; false for what nobody assigned to any
 * @param targeted whether it goes to chosen people, or to those who had contact before
 * @param response how many of those who were contacted respond
 * @param orders how many of those who were contacted order, beside the rest of the mix
 * @param nextEuro what one more euro of media would bring
 * @param saturated whether people are contacted so often that once more brings less
 * @param beyondStop whether attempts are made beyond the last one that pays
 */
public record MixItem(
    Boolean tracked,
    Boolean targeted,
    ResponseLevel response,
    Standing orders,
    NextEuro nextEuro,
    Boolean saturated,
    Boolean beyondStop) {}
