package org.salesadvisor.decisionlog;

import java.time.Instant;
import java.util.UUID;

/**
 * What was given for a decision, without what was answered.
 *
 * @param id of the decision
 * @param account the account advised on
 * @param decidedAt the moment of deciding
 * @param asOf the moment the rules took for now
 * @param profile canonical JSON in UTF-8; not copied, so do not change it
 */
public record KeptProfile(
    UUID id, String account, Instant decidedAt, Instant asOf, byte[] profile) {}
