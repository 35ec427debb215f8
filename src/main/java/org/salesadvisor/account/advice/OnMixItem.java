package org.salesadvisor.account.advice;

import java.util.List;
import org.salesadvisor.facts.conclusion.Canvassing;
import org.salesadvisor.facts.conclusion.MixAction;
import org.salesadvisor.rulebase.AdviceCodes;

/**
 * What is decided on an item of the communication mix. It is no part of an advice on an account,
 * and is not kept.
 *
 * @param canvassing whether it is cold canvassing; undetermined when no item was given
 * @param action what to do about it, likewise
 */
record OnMixItem(Drafted canvassing, Drafted action) {

  /** Of an advice that was kept. */
  static final OnMixItem NONE = new OnMixItem(open(Canvassing.class), open(MixAction.class));

  private static Drafted open(Class<?> type) {
    return new Drafted(
        Outline.undetermined(AdviceCodes.of(type, "UNDETERMINED")), Grounds.of(List.of()));
  }
}
