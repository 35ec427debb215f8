package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MixTest {

  /** By hand: half of the work came by referral at 40 %, half by telephone at 10 %. */
  private static final Map<String, Proportion> BEFORE =
      Map.of("referral", new Proportion(200, 500), "telephone", new Proportion(50, 500));

  private static final Proportion ALL_BEFORE = new Proportion(250, 1000);

  /** Each kind keeps its rate while one in five comes by referral: 0.2 × 0.4 + 0.8 × 0.1 = 0.16. */
  @Test
  void explainsAllOfAFallThatIsMixAlone() {
    Map<String, Proportion> now =
        Map.of("referral", new Proportion(80, 200), "telephone", new Proportion(80, 800));
    Mix mix = Mix.of(BEFORE, now);
    assertEquals(0.16, mix.atOldRates(), 1e-12);
    assertEquals(1, mix.explains(ALL_BEFORE, new Proportion(160, 1000)), 1e-12);
    assertEquals(0, mix.z(new Proportion(160, 1000)), 1e-9);
  }

  @Test
  void explainsNothingOfAFallAtTheSameMix() {
    Map<String, Proportion> now =
        Map.of("referral", new Proportion(150, 500), "telephone", new Proportion(25, 500));
    Mix mix = Mix.of(BEFORE, now);
    assertEquals(0, mix.explains(ALL_BEFORE, new Proportion(175, 1000)), 1e-12);
  }

  @Test
  void expectsTheRateOfTheWholeOfAKindThatIsNew() {
    Mix mix = Mix.of(BEFORE, Map.of("fair", new Proportion(3, 100)));
    assertEquals(0.25, mix.atOldRates(), 1e-12);
  }

  @Test
  void explainsNothingWhereNothingFell() {
    assertEquals(0, Mix.of(BEFORE, BEFORE).explains(ALL_BEFORE, ALL_BEFORE));
  }
}
