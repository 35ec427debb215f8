package org.salesadvisor.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.salesadvisor.rulebase.ActiveRules;

/** Says which version serves, and whether a later one was refused. */
@Readiness
@ApplicationScoped
class RulesReady implements HealthCheck {

  private final ActiveRules active;
  private final RuleFolder folder;

  RulesReady(ActiveRules active, RuleFolder folder) {
    this.active = active;
    this.folder = folder;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("rules").up().withData("serving", active.get().digest());
    if (!folder.refused().isEmpty()) {
      response
          .withData("refusedFaults", folder.refused().size())
          .withData("firstRefusedFault", folder.refused().get(0).toString());
    }
    return response.build();
  }
}
