/**
 * The statistics of a funnel as pure functions: intervals, tests, shrinkage, control limits. Own
 * code only for what the library for statistics lacks. Knows nothing but the JDK and that library;
 * what the numbers mean is said elsewhere.
 *
 * <p>Nothing here gives NaN or infinity for what its contract allows.
 */
package org.salesadvisor.funnel.statistics;
