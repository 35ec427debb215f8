package org.salesadvisor.account.advice;

import java.util.List;
import org.salesadvisor.facts.conclusion.NextAction;
import org.salesadvisor.facts.conclusion.Urgency;
import org.salesadvisor.rulebase.AdviceCodes;

/**
 * What is decided on open work. It is no part of an advice on an account, and is not kept.
 *
 * @param urgency how soon; undetermined when no open work was given
 * @param nextAction what to do next, likewise
 */
record OnOpenWork(Drafted urgency, Drafted nextAction) {

  /** Of an advice that was kept. */
  static final OnOpenWork NONE = new OnOpenWork(open(Urgency.class), open(NextAction.class));

  /** A conclusion that nothing was given for. */
  static Drafted open(Class<?> type) {
    return new Drafted(
        Outline.undetermined(AdviceCodes.of(type, "UNDETERMINED")), Grounds.of(List.of()));
  }
}
