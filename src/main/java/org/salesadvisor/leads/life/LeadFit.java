package org.salesadvisor.leads.life;

import org.salesadvisor.facts.DmuRole;

/**
 * What is known of how a lead fits; null is unknown.
 *
 * @param employees how many people work at the company
 */
public record LeadFit(
    Boolean targetIndustry,
    Boolean servedRegion,
    Integer employees,
    DmuRole role,
    Boolean needStated) {

  public static final LeadFit UNKNOWN = new LeadFit(null, null, null, null, null);

  public boolean isUnknown() {
    return equals(UNKNOWN);
  }

  /** What is known when this was learned later: it goes before what was known. */
  public LeadFit over(LeadFit before) {
    return new LeadFit(
        later(targetIndustry, before.targetIndustry),
        later(servedRegion, before.servedRegion),
        later(employees, before.employees),
        later(role, before.role),
        later(needStated, before.needStated));
  }

  private static <T> T later(T later, T before) {
    return later == null ? before : later;
  }
}
