package org.salesadvisor.leads;

import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.Set;
import org.salesadvisor.facts.DmuRole;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.records.RecordShape;

/**
 * A lead that comes in; the components are the fields of the JSON and the columns of a table. What
 * is left out is unknown.
 *
 * @param name of the contact
 * @param social an account on social media
 * @param owner the person who works on it
 * @param cameAt when it came in; now when left out
 * @param targetIndustry whether it is in an industry that we aim at
 * @param servedRegion whether it is where we deliver
 * @param employees how many people work at the company
 * @param role of the contact in the decision making unit
 * @param needStated whether a need was stated
 * @param optedOut whether it wants to hear nothing more at all
 * @param optedOutOf the channels by which it wants to hear nothing more
 * @param nextContactOn a day on which somebody will contact it
 * @param nextContactBy by what
 */
record LeadDocument(
    String name,
    String company,
    String email,
    String telephone,
    String social,
    LeadSource source,
    String owner,
    Instant cameAt,
    Boolean targetIndustry,
    Boolean servedRegion,
    Integer employees,
    DmuRole role,
    Boolean needStated,
    Boolean optedOut,
    Set<NurtureChannel> optedOutOf,
    String nextContactOn,
    NurtureChannel nextContactBy) {

  static final RecordShape<LeadDocument> SHAPE =
      new RecordShape<>(LeadDocument.class, MethodHandles.lookup());
}
