package org.salesadvisor.leads;

import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.language.Language;
import org.salesadvisor.leads.life.LeadEventKind;

/** A step that a lead may not make from where it is; says which it may. */
final class StepRefusedException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient List<LeadEventKind> allowed;

  StepRefusedException(LeadEventKind kind, LeadStep step) {
    super(
        "LEAD_STEP_REFUSED",
        LeadMessage.STEP_REFUSED.with(step, kind),
        LeadEventKind.stepsFrom(step).isEmpty()
            ? LeadMessage.NO_STEPS.with()
            : LeadMessage.STEPS_ARE.with(LeadEventKind.stepsFrom(step)));
    this.allowed = LeadEventKind.stepsFrom(step);
  }

  @Override
  public Map<String, Object> members(Language language) {
    return Map.of("allowed", allowed.stream().map(Enum::name).toList());
  }
}
