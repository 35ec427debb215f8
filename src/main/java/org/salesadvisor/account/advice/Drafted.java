package org.salesadvisor.account.advice;

import java.util.List;

/**
 * A conclusion before the values of one decision are filled in.
 *
 * @param outline what it says
 * @param grounds why
 * @param waitsFor the facts that would settle it; empty when determined
 */
record Drafted(Outline outline, Grounds grounds, List<String> waitsFor) {

  Drafted(Outline outline, Grounds grounds) {
    this(outline, grounds, List.of());
  }

  Conclusion with(GivenValues given) {
    return new Conclusion(outline, new Because(grounds, given), waitsFor);
  }

  static List<Conclusion> with(List<Drafted> drafted, GivenValues given) {
    if (drafted.isEmpty()) {
      return List.of();
    }
    Conclusion[] conclusions = new Conclusion[drafted.size()];
    for (int i = 0; i < conclusions.length; i++) {
      conclusions[i] = drafted.get(i).with(given);
    }
    return List.of(conclusions);
  }
}
