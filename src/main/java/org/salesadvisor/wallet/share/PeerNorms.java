package org.salesadvisor.wallet.share;

/**
 * What makes clients peers.
 *
 * @param fewest so many tell what a peer buys
 * @param rangeShare the range of an estimate holds this middle share of them
 * @param sizeClasses in so many classes a segment is divided
 */
public record PeerNorms(int fewest, double rangeShare, int sizeClasses) {}
