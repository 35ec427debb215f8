package org.salesadvisor.account.advice;

import java.time.Instant;
import java.util.UUID;
import org.salesadvisor.account.profile.AccountRef;

/**
 * An advice with the circumstances under which it was given.
 *
 * @param id of the stored decision, or null when it was not stored
 * @param account who was advised on
 * @param decidedAt the moment of deciding
 * @param asOf the moment taken for now
 * @param digest the version of the rules
 * @param label the version for people
 * @param advice what is advised
 */
public record Answer(
    UUID id,
    AccountRef account,
    Instant decidedAt,
    Instant asOf,
    String digest,
    String label,
    Advice advice) {}
