package org.salesadvisor.diagnosis;

import java.time.Instant;
import java.util.List;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.profile.AccountRef;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.funnel.narrowing.Diagnoser;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.OrderValue;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * A diagnosis with what the rules make of its signs.
 *
 * @param diagnosis what is the matter
 * @param interventions what to do, with reasons
 * @param expected what may be expected of each
 * @param asOf the moment taken for now
 * @param horizonDays within how many days somebody was counted as having come through, or null
 * @param rules that decided
 */
public record Diagnosed(
    Diagnosis diagnosis,
    List<Conclusion> interventions,
    List<Expected> expected,
    Instant asOf,
    Integer horizonDays,
    LoadedRuleSet rules) {

  /** Diagnoses and decides; a pure function of what is asked and of the rules. */
  public static Diagnosed of(Asked asked, LoadedRuleSet rules) {
    Diagnosis found = Diagnoser.diagnose(asked.question(), rules.norms());
    return of(asked, found.with(OrderValue.of(asked.order())), rules);
  }

  /** Decides on what was found. */
  public static Diagnosed of(Asked asked, Diagnosis diagnosis, LoadedRuleSet rules) {
    Profile profile =
        new Profile(
            new AccountRef("funnel", null),
            null,
            asked.product(),
            asked.order(),
            null,
            null,
            null,
            null,
            asked.asOf(),
            null);
    List<Conclusion> interventions =
        Advisor.advise(rules, profile, asked.asOf(), diagnosis).interventions();
    return new Diagnosed(
        diagnosis,
        interventions,
        Expected.of(interventions, diagnosis, asked.costs()),
        asked.asOf(),
        asked.question().horizonDays(),
        rules);
  }
}
