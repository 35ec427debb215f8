package org.salesadvisor.account.advice;

import java.util.Set;
import org.salesadvisor.facts.conclusion.Topic;

/**
 * An unknown fact that matters.
 *
 * @param path the fact
 * @param settles the open conclusions that it would settle
 * @param mayChange the conclusions that hold and that it could still change
 */
public record Missing(String path, Set<Topic> settles, Set<Topic> mayChange) {}
