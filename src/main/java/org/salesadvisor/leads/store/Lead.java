package org.salesadvisor.leads.store;

import java.time.Instant;
import java.util.UUID;
import org.salesadvisor.facts.conclusion.LeadSource;

/**
 * Who a lead is. Null is unknown, or erased.
 *
 * @param source where it came from
 * @param owner the person who works on it
 * @param name of the contact
 * @param social an account on social media
 * @param datasetId of the dataset that it was made from
 * @param erasedAt when its personal data were erased; null when they were not
 */
public record Lead(
    UUID id,
    Instant createdAt,
    String createdBy,
    LeadSource source,
    String owner,
    String name,
    String company,
    String email,
    String telephone,
    String social,
    UUID datasetId,
    String opportunityId,
    Instant erasedAt) {}
