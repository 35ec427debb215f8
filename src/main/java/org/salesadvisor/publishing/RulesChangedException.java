package org.salesadvisor.publishing;

import java.util.Map;
import org.salesadvisor.errors.AdvisorException;

/** Another version is active than the caller believes. */
final class RulesChangedException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient Activation active;

  RulesChangedException(Activation active) {
    super(
        "RULESET_CHANGED",
        "Meanwhile version %s became active (number %d, by %s, at %s%s)."
            .formatted(
                active.label(),
                active.number(),
                active.by() == null ? active.origin() : active.by(),
                active.at(),
                active.message() == null ? "" : ": " + active.message()),
        "Look at what changed, with GET /api/v1/rulesets/{digest}/diff, and publish again with the"
            + " ETag of what is active now.");
    this.active = active;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("active", ActivationJson.of(active));
  }
}
