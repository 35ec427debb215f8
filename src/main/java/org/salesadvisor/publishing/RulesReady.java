package org.salesadvisor.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.ActiveRules;

/** Says which version serves, and whether a later one was refused. */
@Readiness
@ApplicationScoped
class RulesReady implements HealthCheck {

  /** The log has them all. */
  private static final int MOST_TOLD = 20;

  private final ActiveRules active;
  private final Follower follower;
  private final RuleFolder folder;

  RulesReady(ActiveRules active, Follower follower, RuleFolder folder) {
    this.active = active;
    this.follower = follower;
    this.folder = folder;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("rules").up().withData("serving", active.get().digest());
    follower.serving().ifPresent(serving -> tell(response, serving));
    folder.refusal().or(follower::refusal).ifPresent(refusal -> tell(response, refusal));
    return response.build();
  }

  private void tell(HealthCheckResponseBuilder response, Activation serving) {
    response
        .withData("activation", serving.number())
        .withData("since", serving.at().toString())
        .withData("origin", serving.origin().name())
        .withData("folderServes", active.get().digest().equals(folder.digest()));
  }

  private static void tell(HealthCheckResponseBuilder response, Refusal refusal) {
    response
        .withData("refused", refusal.from())
        .withData("refusedAt", refusal.at().toString())
        .withData("refusedFaults", refusal.report().obstacles())
        .withData("firstRefusedFault", refusal.obstacles(Language.EN).get(0))
        .withData("refusedReport", report(refusal));
  }

  private static String report(Refusal refusal) {
    return refusal.obstacles(Language.EN).stream()
        .limit(MOST_TOLD)
        .collect(Collectors.joining("\n"));
  }
}
