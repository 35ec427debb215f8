package org.salesadvisor.diagnosis.dataset;

import java.util.List;
import java.util.Locale;
import org.salesadvisor.facts.FunnelSign;

/** Kinds of reasons for a loss that are signs, by the words in which they are written [A]. */
enum LossReason {
  NO_DECISION(
      FunnelSign.LOSSES_WITHOUT_DECISION,
      "no decision",
      "not decided",
      "undecided",
      "indecision",
      "status quo",
      "do nothing",
      "did nothing",
      "postponed",
      "geen besluit",
      "geen beslissing",
      "niet besloten",
      "uitgesteld",
      "keine entscheidung",
      "verschoben"),
  NEED_UNCLEAR(
      FunnelSign.NEED_UNCLEAR,
      "need unclear",
      "unclear need",
      "no clear need",
      "no need",
      "requirements unclear",
      "unclear requirements",
      "problem unclear",
      "behoefte onduidelijk",
      "onduidelijke behoefte",
      "geen behoefte",
      "geen duidelijke behoefte",
      "vraag onduidelijk",
      "bedarf unklar",
      "kein bedarf");

  private final FunnelSign sign;
  private final List<String> words;

  LossReason(FunnelSign sign, String... words) {
    this.sign = sign;
    this.words = List.of(words);
  }

  FunnelSign sign() {
    return sign;
  }

  /** Whether a reason is of this kind: signs between words do not count. */
  boolean holds(String reason) {
    String plain = reason.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return words.stream().anyMatch(plain::contains);
  }
}
