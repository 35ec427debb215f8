package org.salesadvisor.impact;

import java.util.List;
import org.salesadvisor.errors.Fault;

/**
 * A decision that could not be compared.
 *
 * @param id of the decision, or the line of its profile
 * @param faults why
 */
public record RefusedCase(String id, List<Fault> faults) {}
