package org.salesadvisor.impact;

import java.util.List;

/**
 * How one part of the advice changes.
 *
 * @param part which
 * @param decisions in how many it says anything otherwise
 * @param changes what, most frequent first
 */
record PartCount(Part part, long decisions, List<ChangeCount> changes) {}
