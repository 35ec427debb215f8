package org.salesadvisor.account.advice;

import java.util.List;
import org.salesadvisor.facts.conclusion.CategoryMove;
import org.salesadvisor.facts.conclusion.WalletAction;
import org.salesadvisor.rulebase.AdviceCodes;

/**
 * What is decided on the wallet of an existing client and on the cycles of an account. It is no
 * part of an advice on an account, and is not kept.
 *
 * @param walletAction what to do about our share; undetermined when no wallet was given
 * @param walletMoves how to do it
 * @param categoryMove what to do about one category, likewise
 * @param cycleGaps where the cycles are out of step
 * @param clientSteps from the input of the client to its output
 */
record OnClient(
    Drafted walletAction,
    List<Drafted> walletMoves,
    Drafted categoryMove,
    List<Drafted> cycleGaps,
    List<Drafted> clientSteps) {

  /** Of an advice that was kept. */
  static final OnClient NONE =
      new OnClient(
          open(WalletAction.class), List.of(), open(CategoryMove.class), List.of(), List.of());

  private static Drafted open(Class<?> type) {
    return new Drafted(
        Outline.undetermined(AdviceCodes.of(type, "UNDETERMINED")), Grounds.of(List.of()));
  }
}
