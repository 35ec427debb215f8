package org.salesadvisor.impact;

import java.time.Instant;
import java.util.function.Supplier;
import org.salesadvisor.account.profile.Profile;

/**
 * What was given for a decision.
 *
 * @param account who was advised on
 * @param decidedAt when; null when it was never decided
 * @param asOf the moment taken for now
 * @param canonical the profile as canonical JSON
 * @param read reads it; not asked when the same facts were decided on before
 */
public record Given(
    String account, Instant decidedAt, Instant asOf, byte[] canonical, Supplier<Profile> read) {

  Profile profile() {
    return read.get();
  }
}
