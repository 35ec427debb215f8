/**
 * Benchmarks: what is promised about speed, measured in one run. Never part of the product; the
 * profile {@code bench} builds a copy of the program that holds this package besides.
 */
package org.salesadvisor.bench;
