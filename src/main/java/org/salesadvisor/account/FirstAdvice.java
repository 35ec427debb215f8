package org.salesadvisor.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Goes through what an advice takes before anybody asks for one, since the first is slow. */
public final class FirstAdvice {

  /** Anybody: hardly anything is known. */
  private static final byte[] PROFILE =
      "{\"account\":{\"id\":\"-\"},\"purchase\":{\"boughtBefore\":false}}"
          .getBytes(StandardCharsets.UTF_8);

  private FirstAdvice() {}

  /** Takes a decision that is neither counted nor kept. */
  public static void rehearse(LoadedRuleSet rules) {
    Profile profile = ProfileJson.read(PROFILE, Instant.EPOCH);
    Advisor.consider(rules, profile, Instant.EPOCH);
  }
}
