package org.salesadvisor.today;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.advice.ReasonWords;
import org.salesadvisor.datasets.store.WorkItem;
import org.salesadvisor.rulebase.AdviceCodes;
import org.salesadvisor.rulebase.Texts;

/** What is said of an item on a line or in a calendar, in one language. */
record Told(WorkItem item, Conclusion urgency, Conclusion nextAction, Texts texts) {

  static Told of(WorkItem item, OperationalFunnel funnel, Texts texts) {
    return new Told(item, funnel.advice(item).urgency(), funnel.advice(item).nextAction(), texts);
  }

  /** The next action in few words. */
  String action() {
    return texts.name(nextAction.code());
  }

  /** The next action in a sentence. */
  String advice() {
    return texts.conclusion(nextAction.code());
  }

  String phase() {
    return item.work().phase() == null ? "" : texts.name(AdviceCodes.of(item.work().phase()));
  }

  /** Whose it is and which: the account when it is known. */
  String name() {
    return item.account() == null ? item.id() : item.account() + " (" + item.id() + ")";
  }

  String value() {
    BigDecimal value = item.value();
    return value == null
        ? ""
        : (value.toPlainString() + " " + Objects.toString(item.currency(), "")).strip();
  }

  /** Why this action and why so soon, each reason once. */
  List<String> reasons() {
    return java.util.stream.Stream.of(nextAction, urgency)
        .flatMap(conclusion -> conclusion.because().stream())
        .map(reason -> ReasonWords.of(reason, texts))
        .distinct()
        .collect(Collectors.toList());
  }
}
