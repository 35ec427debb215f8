package org.salesadvisor.decisionlog;

import java.util.UUID;

/**
 * A decision that is durable.
 *
 * @param id of the stored decision: the given one, or on a replay the one stored before
 * @param replayed whether the decision was there already, so that the given one was not stored
 */
public record Appended(UUID id, boolean replayed) implements Outcome {}
