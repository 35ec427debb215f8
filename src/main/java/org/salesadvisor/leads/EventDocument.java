package org.salesadvisor.leads;

import java.lang.invoke.MethodHandles;
import java.time.Instant;
import org.salesadvisor.facts.DmuRole;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadFit;
import org.salesadvisor.leads.life.LeadReason;
import org.salesadvisor.records.RecordShape;
import org.salesadvisor.records.Required;

/**
 * Something that happened to a lead; the components are the fields of the JSON.
 *
 * @param at when; now when left out
 * @param reason of a rejection, a loss or a disqualification
 * @param channel of a contact, or the one opted out of; left out: of all
 * @param purpose of a contact, as in the plan
 * @param day of a contact that is planned
 * @param note in free words
 * @param targetIndustry and what follows: what was learned of how it fits
 */
record EventDocument(
    @Required LeadEventKind kind,
    Instant at,
    LeadReason reason,
    NurtureChannel channel,
    String purpose,
    String day,
    String note,
    Boolean targetIndustry,
    Boolean servedRegion,
    Integer employees,
    DmuRole role,
    Boolean needStated) {

  static final RecordShape<EventDocument> SHAPE =
      new RecordShape<>(EventDocument.class, MethodHandles.lookup());

  LeadFit fit() {
    return new LeadFit(targetIndustry, servedRegion, employees, role, needStated);
  }
}
