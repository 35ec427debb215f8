package org.salesadvisor.leads.store;

/**
 * What became of leads that were taken in.
 *
 * @param added that were not there
 * @param advanced that were there and made steps
 * @param optedOut of those that were added, how many had opted out before, as another lead
 */
public record LeadsStored(long added, long advanced, long optedOut) {}
