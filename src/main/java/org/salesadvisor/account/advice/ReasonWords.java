package org.salesadvisor.account.advice;

import org.salesadvisor.rulebase.TextTemplate;
import org.salesadvisor.rulebase.Texts;

/** Reasons in the words of one language. */
public final class ReasonWords {

  private ReasonWords() {}

  /** Why a reason holds, with the values that it read; {@code ?} for what is unknown. */
  public static String of(Reason reason, Texts texts) {
    return template(reason.rule(), texts).fill(path -> value(reason, path, texts));
  }

  static TextTemplate template(String rule, Texts texts) {
    return switch (rule) {
      case Reason.HISTORY -> texts.note("FROM_HISTORY");
      case Reason.MAPPING -> texts.note("FROM_MAPPING");
      default ->
          FunnelGround.find(rule)
              .map(ground -> ground.template(texts.language()))
              .orElseGet(() -> texts.rule(rule));
    };
  }

  private static String value(Reason reason, String path, Texts texts) {
    return reason.facts().stream()
        .filter(fact -> fact.path().equals(path) && fact.value() != null)
        .findFirst()
        .map(fact -> texts.value(path, fact.value()))
        .orElse("?");
  }
}
