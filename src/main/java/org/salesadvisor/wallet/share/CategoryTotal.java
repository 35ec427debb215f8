package org.salesadvisor.wallet.share;

/**
 * A category over all clients of a ranking.
 *
 * @param sales ours
 * @param potential what could be sold more, expected
 * @param clear how many clients have a gap over the whole range of its estimate
 */
public record CategoryTotal(String category, double sales, double potential, long clear) {}
