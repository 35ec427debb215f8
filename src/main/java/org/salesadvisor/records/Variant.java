package org.salesadvisor.records;

/**
 * A document with other numbers.
 *
 * @param <T> the type of document
 * @param asked what is different
 * @param document what comes out
 */
public record Variant<T>(WhatIf asked, T document) {}
