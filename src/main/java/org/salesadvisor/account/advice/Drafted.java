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

  /** Of a conclusion that has its values. */
  static Drafted of(Conclusion conclusion) {
    return new Drafted(
        conclusion.outline(),
        Grounds.of(conclusion.because().stream().map(Ground::of).toList()),
        conclusion.waitsFor());
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
