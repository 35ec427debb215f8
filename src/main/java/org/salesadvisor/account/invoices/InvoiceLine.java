package org.salesadvisor.account.invoices;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of an invoice that counts.
 *
 * @param line where it stands in the file
 * @param customer the reference of the customer
 * @param name of the customer, or null
 * @param invoice the number of the invoice
 * @param at when it was made
 * @param item the code of the item
 * @param units more than 0
 * @param value units times price, or null without price
 */
record InvoiceLine(
    long line,
    String customer,
    String name,
    String invoice,
    Instant at,
    String item,
    double units,
    BigDecimal value) {}
