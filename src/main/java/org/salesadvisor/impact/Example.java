package org.salesadvisor.impact;

import java.util.List;

/**
 * A decision that shows a change.
 *
 * @param id of the decision, or the line of its profile
 * @param given what was given
 * @param before the rules that lead to what is said before, in their order
 * @param after the rules that lead to what is said after, in their order
 */
record Example(String id, Given given, List<String> before, List<String> after) {}
