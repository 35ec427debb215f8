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

  private static final int FUNNELS = 40;

  @ParameterizedTest
  @EnumSource(
      value = Experiment.class,
      names = {
        // these miss what is wanted or lie on its edge: src/docs/diagnosis.md says by how much
        "STABLE_UNEQUAL_REPS",
        "HALF_NAMED",
        "HALF_NAMED_AT_30",
        "DROP_AT_40",
        "DROP_AT_30",
        "DROP_AT_20",
        "STABLE_NEW_SCATTERED"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void isAsWantedAsFarAsFewCanTell(Experiment experiment) {
    Result result = experiment.run(FUNNELS, 7, NORMS);

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
