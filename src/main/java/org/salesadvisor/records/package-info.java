/**
 * Strict JSON: records of Java are the shape of what may be sent; every fault is named at once,
 * with its place and the nearest name. Knows facts by their kinds and nothing of what is done with
 * them.
 */
package org.salesadvisor.records;
