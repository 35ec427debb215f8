package org.salesadvisor.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RulesWarmUp;
import org.salesadvisor.web.Api;

/** Rules that begin to serve have decided what was asked last. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WarmUpIT {

  @Inject RulesWarmUp warmUp;

  @Test
  void theLastDecisionsAreTakenBeforehand() {
    assertEquals(201, Api.post(ADVICE, "{\"account\":{\"id\":\"WARM-UP\"}}").status());
    LoadedRuleSet next = LoadedRuleSet.load(Rules.small(UUID.randomUUID()));

    warmUp.warmUp(next);

    assertTrue(next.rules().decisions() > 0);
  }
}
