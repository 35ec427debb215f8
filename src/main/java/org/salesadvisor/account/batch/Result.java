package org.salesadvisor.account.batch;

/**
 * What came out for one line.
 *
 * @param line where the profile starts in the input, counted from 1
 * @param account the reference of the account, or null when it could not be read
 * @param verdict the advice or why there is none
 */
public record Result(long line, String account, Verdict verdict) {}
