package org.salesadvisor.funnel.narrowing;

/**
 * What orders are worth: their value, not what is earned on them.
 *
 * @param amount in units of the currency
 * @param low with 95 % confidence at least, not below 0
 * @param high with 95 % confidence at most
 * @param currency the ISO 4217 code
 */
public record Worth(double amount, double low, double high, String currency) {}
