package org.salesadvisor.impact;

import java.util.List;

/**
 * How often one thing is said otherwise.
 *
 * @param change what
 * @param decisions in how many
 * @param examples some of them, the first ones
 */
record ChangeCount(Change change, long decisions, List<Example> examples) {}
