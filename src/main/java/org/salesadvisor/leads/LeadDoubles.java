package org.salesadvisor.leads;

import java.util.List;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.reading.FindingCode;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.leads.store.StagedLeads;

/** Tells which leads stand more than once in the files, and which are there already. */
record LeadDoubles(Plan plan, StagedLeads staged, Findings findings) {

  private static final int MOST = 100;

  /** One row remains for each lead. */
  void inFiles() {
    tell(StagedLeads.Key.ID, LeadFinding.DOUBLE_ID, LeadField.ID);
    tell(StagedLeads.Key.EMAIL, LeadFinding.DOUBLE_EMAIL, LeadField.EMAIL);
  }

  private void tell(StagedLeads.Key key, LeadFinding differing, LeadField field) {
    StagedLeads.Doubles doubles = staged.keepFirst(key, MOST);
    doubles.named().forEach(one -> tell(one, differing, field));
    long named = doubles.named().stream().filter(StagedLeads.Same::differs).count();
    findings.addUncounted(differing, doubles.differing() - named);
    findings.addUncounted(
        FindingCode.REPEATED_ROW, doubles.repeated() - (doubles.named().size() - named));
  }

  private void tell(StagedLeads.Same one, LeadFinding differing, LeadField field) {
    String column = plan.files().get(one.file()).column(field);
    if (!one.differs()) {
      findings.add(FindingCode.REPEATED_ROW, file(one.file()), one.line(), column, 1);
      return;
    }
    findings.add(
        differing,
        file(one.file()),
        one.line(),
        column,
        Shown.of(one.key()),
        file(one.firstFile()),
        one.firstLine());
  }

  private String file(int place) {
    return plan.files().get(place).source().name();
  }

  /** They are not added again. */
  void known() {
    List<StagedLeads.Known> named = staged.known(MOST);
    named.forEach(
        one ->
            findings.add(
                LeadFinding.KNOWN_LEAD, file(one.file()), one.line(), null, Shown.of(one.key())));
    findings.addUncounted(LeadFinding.KNOWN_LEAD, staged.countKnown() - named.size());
  }
}
