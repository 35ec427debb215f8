package org.salesadvisor.facts;

/**
 * One category of a client's wallet. Null means unknown.
 *
 * @param gapShare what is not bought from us, as a share of what the client spends in it or is
 *     expected to, 0..1
 * @param clear whether the gap is there over the whole range of the estimate
 */
public record WalletCategory(Double gapShare, Boolean clear) {}
