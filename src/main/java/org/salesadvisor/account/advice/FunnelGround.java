package org.salesadvisor.account.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.MessageKey;
import org.salesadvisor.rulebase.TextTemplate;

/**
 * What a figure behind a sign of the funnel is about: the ground of a reason, as rules are. Its
 * words name the facts by their position here.
 */
enum FunnelGround implements MessageKey {
  /** A transition over many periods. */
  FUNNEL_TRANSITION(
      "[L] two proportions; Benjamini and Hochberg",
      "from",
      "to",
      "baseline.k",
      "baseline.n",
      "baseline.rateShare",
      "current.k",
      "current.n",
      "current.rateShare",
      "z",
      "q"),
  /** A transition of one period against another. */
  FUNNEL_COUNTS(
      "[L] two proportions",
      "from",
      "to",
      "baseline.k",
      "baseline.n",
      "baseline.rateShare",
      "current.k",
      "current.n",
      "current.rateShare",
      "z"),
  FUNNEL_MIX("[L] direct standardisation", "from", "to", "mixExplainsShare"),
  FUNNEL_INFLOW(
      "[A] inflow comes through at normal rates", "leads", "expectedOrders", "targetOrders"),
  /** One who is credibly below. */
  FUNNEL_PERSON(
      "[L] indirect standardisation; Benjamini and Hochberg",
      "rep",
      "from",
      "to",
      "k",
      "n",
      "rateShare",
      "expectedShare",
      "q"),
  /** How many fall of how many. */
  FUNNEL_BREADTH("[A] norm mostRepsShare", "repsFalling", "repsCompared"),
  /** What a return to normal brings. */
  FUNNEL_GAIN("[A] everything returns to normal", "gain.orders", "gain.low", "gain.high"),
  FUNNEL_WORTH(
      "[A] everything returns to normal",
      "worth.amount",
      "worth.low",
      "worth.high",
      "worth.currency"),
  FUNNEL_WATCH("[L] power of a test", "watch.n", "watch.on"),
  /** The first gate that fails, with what would settle it. */
  FUNNEL_DENOMINATORS("[L] no rate without denominator", "missing", "gate"),
  FUNNEL_MATURE("[L] one horizon for all", "missing", "gate"),
  FUNNEL_ENOUGH_DATA("[L] power of a test", "missing", "gate"),
  FUNNEL_MATURE_ON("[L] one horizon for all", "matureOn"),
  FUNNEL_NEEDED("[L] power of a test", "from", "to", "n", "needed");

  static final String PREFIX = "funnel.";

  private final Basis basis;
  private final List<String> paths;

  FunnelGround(String source, String... names) {
    this.basis = Basis.of(name(), source, source.startsWith("[A]"));
    this.paths = Stream.of(names).map(PREFIX::concat).toList();
  }

  Basis basis() {
    return basis;
  }

  /** The facts with these values, in the order of their names. */
  List<FactValue> facts(Object... values) {
    FactValue[] facts = new FactValue[paths.size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = new FactValue(paths.get(i), values[i]);
    }
    return List.of(facts);
  }

  /** Its words, with facts in braces. */
  TextTemplate template(Language language) {
    String words = words(language);
    for (int i = 0; i < paths.size(); i++) {
      words = words.replaceAll("\\{" + i + "(?=[|}])", "{" + paths.get(i));
    }
    return TextTemplate.of(words);
  }

  static Optional<FunnelGround> find(String rule) {
    return Stream.of(values()).filter(one -> one.name().equals(rule)).findFirst();
  }
}
