package org.salesadvisor.account.advice;

import java.util.List;
import org.salesadvisor.facts.conclusion.LeadOwner;
import org.salesadvisor.facts.conclusion.LeadRoute;
import org.salesadvisor.facts.conclusion.LearnedVerdict;

/**
 * What is decided on a lead. It is no part of an advice on an account, and is not kept.
 *
 * @param route where it goes; undetermined when no lead was given
 * @param owner who acts, likewise
 * @param points what brings points
 * @param nurtureSteps the contacts of a nurture plan
 * @param learned whether a learned score is shown; undetermined when none was given
 */
record OnLead(
    Drafted route,
    Drafted owner,
    List<Drafted> points,
    List<Drafted> nurtureSteps,
    Drafted learned) {

  /** Of an advice that was kept. */
  static final OnLead NONE =
      new OnLead(
          OnOpenWork.open(LeadRoute.class),
          OnOpenWork.open(LeadOwner.class),
          List.of(),
          List.of(),
          OnOpenWork.open(LearnedVerdict.class));
}
