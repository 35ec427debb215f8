package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;

/**
 * When it can be seen whether it worked: a return to the baseline, told from the present rate.
 *
 * @param count how many must first have entered
 * @param on the day from which that can be judged, at the present inflow
 */
public record Watch(long count, LocalDate on) {}
