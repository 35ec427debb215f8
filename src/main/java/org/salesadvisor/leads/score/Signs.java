package org.salesadvisor.leads.score;

import org.salesadvisor.facts.CompanySize;
import org.salesadvisor.facts.LeadSigns;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadFit;
import org.salesadvisor.leads.life.LeadHistory;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/** Tells a lead in signs, so that the many that are alike are judged once. */
final class Signs {

  private final double fewest;
  private final double most;

  Signs(Norms norms) {
    fewest = CalculationNorm.LEAD_EMPLOYEES_LOW.value(norms);
    most = CalculationNorm.LEAD_EMPLOYEES_HIGH.value(norms);
  }

  LeadSigns of(LeadHistory history) {
    LeadFit fit = history.fit();
    return new LeadSigns(
        fit.targetIndustry(),
        fit.servedRegion(),
        size(fit.employees()),
        fit.role(),
        fit.needStated(),
        history.did(LeadEventKind.SITE_VISITED),
        history.did(LeadEventKind.EMAIL_OPENED),
        history.did(LeadEventKind.LINK_FOLLOWED),
        history.did(LeadEventKind.DOCUMENT_DOWNLOADED),
        history.did(LeadEventKind.EVENT_ATTENDED),
        history.did(LeadEventKind.CALL_ANSWERED),
        history.did(LeadEventKind.REPLIED),
        history.did(LeadEventKind.OFFER_ASKED));
  }

  private CompanySize size(Integer employees) {
    if (employees == null) {
      return null;
    } else if (employees < fewest) {
      return CompanySize.SMALLER;
    }
    return employees > most ? CompanySize.LARGER : CompanySize.TARGET;
  }
}
