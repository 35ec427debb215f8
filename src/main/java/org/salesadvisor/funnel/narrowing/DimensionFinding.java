package org.salesadvisor.funnel.narrowing;

import java.util.List;
import org.salesadvisor.language.Message;

/**
 * What can be said by one dimension.
 *
 * @param dimension by what is split
 * @param computable whether there are rates at all
 * @param falling how many of its values fell at the transition that fell most, of those that can be
 *     compared
 * @param compared how many can be compared
 * @param unknown of how many it is not known
 * @param details the same in words, or why not
 */
public record DimensionFinding(
    Dimension dimension,
    boolean computable,
    int falling,
    int compared,
    long unknown,
    List<Message> details) {}
