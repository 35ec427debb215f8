package org.salesadvisor.engine;

import java.util.BitSet;
import java.util.List;

/**
 * What a stage sees of a decision, in whatever version of the rules it stands.
 *
 * @param passed which of its tests on given records pass, in the order in which it makes them
 * @param facts the given values and derived facts that are handed to it
 */
record Seen(BitSet passed, List<Object> facts) {}
