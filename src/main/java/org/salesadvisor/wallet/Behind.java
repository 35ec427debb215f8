package org.salesadvisor.wallet;

import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/** Reads where a page of a ranking begins. */
final class Behind {

  private Behind() {}

  /**
   * The rank before the first.
   *
   * @throws org.salesadvisor.errors.InvalidInputException when it is none
   */
  static int rank(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      Faults faults = new Faults();
      faults.add("after", WalletMessage.NO_RANK.with(Shown.of(text)));
      faults.throwIfAny();
    }
    return Integer.parseInt(text);
  }
}
