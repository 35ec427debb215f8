package org.salesadvisor.funnel.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Norms;
import org.salesadvisor.rulebase.RuleSetFiles;

/**
 * What is wanted of the diagnosis, on fewer funnels than {@code simulate} takes: an interval around
 * what is found must not exclude what is wanted.
 */
class ExperimentTest {

  private static final Norms NORMS =
      LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules"))).norms();

  private static final int FUNNELS = 60;

  /** Of a year, where each takes twelve looks. */
  private static final int YEARS = 8;

  @ParameterizedTest
  @EnumSource(Experiment.class)
  void isAsWantedAsFarAsFewCanTell(Experiment experiment) {
    Result result = experiment.run(experiment.isOfAYear() ? YEARS : FUNNELS, 7, NORMS);

    assertTrue(
        experiment.isAsWanted(result.interval().low())
            || experiment.isAsWanted(result.interval().high()),
        () -> experiment + ": " + result.found());
  }

  @Test
  void theSameSeedGivesTheSame() {
    assertEquals(
        Experiment.HALF_NAMED.run(20, 3, NORMS).found(),
        Experiment.HALF_NAMED.run(20, 3, NORMS).found());
  }
}
