package org.salesadvisor.rulebase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** Reads one norm. */
final class NormReader {

  private static final List<String> KEYS = List.of("value", "unit", "range", "source", "meaning");
  private static final List<String> SOURCES = List.of("S", "L", "A");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  private final YamlValue entry;
  private final List<RuleFault> faults;
  private final List<Message> lacking = new ArrayList<>();
  private final List<RuleFault> wrong = new ArrayList<>();

  NormReader(YamlValue entry, List<RuleFault> faults) {
    this.entry = entry;
    this.faults = faults;
  }

  /** The norm; empty when parts are missing or cannot be used. */
  Optional<Norm> read() {
    if (!NAME.matcher(entry.name()).matches()) {
      wrong.add(
          entry
              .errorAtName("WRONG_NAME", RulebaseMessage.NORM_NAME.with(entry.name()))
              .withHint(RulebaseMessage.NORM_NAME_FORM.with()));
    }
    entry.known(KEYS, key -> RulebaseMessage.NORM_HAS_NO.with(key), faults);
    Norm norm = norm();
    if (!lacking.isEmpty()) {
      faults.add(
          entry.errorAtName(
              "NORM_INCOMPLETE", RulebaseMessage.NORM_INCOMPLETE.with(entry.name(), lacking)));
    }
    faults.addAll(wrong);
    if (!lacking.isEmpty() || !wrong.isEmpty()) {
      return Optional.empty();
    }
    within(norm);
    return Optional.of(norm);
  }

  private Norm norm() {
    BigDecimal value = number(entry.at("value"), "value");
    List<YamlValue> range = entry.at("range").children();
    BigDecimal low = number(range.isEmpty() ? entry.at("range") : range.get(0), "range[0]");
    BigDecimal high = range.size() < 2 ? absent("range[1]") : number(range.get(1), "range[1]");
    return new Norm(entry.name(), value, unit(), low, high, source(), meaning());
  }

  private BigDecimal absent(String what) {
    lacking.add(RulebaseMessage.LACKS_NUMBER.with(what));
    return BigDecimal.ZERO;
  }

  private BigDecimal number(YamlValue value, String what) {
    if (value.isAbsent() || value.node().isContainerNode()) {
      return absent(what);
    }
    if (!value.node().isNumber()) {
      wrong.add(
          value.error("WRONG_VALUE", RulebaseMessage.NOT_A_NUMBER.with(what, value.toString())));
      return BigDecimal.ZERO;
    }
    return value.node().decimalValue();
  }

  private String unit() {
    String unit = entry.at("unit").node().asText("");
    if (unit.isBlank() || entry.at("unit").isAbsent()) {
      lacking.add(RulebaseMessage.LACKS_UNIT.with());
    }
    return unit;
  }

  private Norm.Source source() {
    YamlValue source = entry.at("source");
    if (source.isAbsent()) {
      lacking.add(RulebaseMessage.LACKS_SOURCE.with());
    } else if (SOURCES.contains(source.node().asText(""))) {
      return Norm.Source.valueOf(source.node().asText());
    } else {
      wrong.add(source.error("WRONG_VALUE", RulebaseMessage.NOT_A_SOURCE.with(source.toString())));
    }
    return Norm.Source.A;
  }

  private Map<Language, String> meaning() {
    Map<Language, String> meaning = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      YamlValue words = entry.at("meaning").at(language.tag());
      if (words.isAbsent() || words.node().asText("").isBlank()) {
        lacking.add(RulebaseMessage.LACKS_MEANING.with(language.tag()));
      }
      meaning.put(language, words.node().asText(""));
    }
    return meaning;
  }

  private void within(Norm norm) {
    if (norm.low().compareTo(norm.high()) > 0) {
      faults.add(
          entry
              .at("range")
              .error("NORM_RANGE", RulebaseMessage.RANGE_TURNED.with(norm.low(), norm.high())));
    } else if (norm.value().compareTo(norm.low()) < 0 || norm.value().compareTo(norm.high()) > 0) {
      faults.add(
          entry
              .at("value")
              .error(
                  "NORM_OUT_OF_RANGE",
                  RulebaseMessage.NORM_OUT_OF_RANGE.with(
                      norm.name(), norm.value(), norm.low(), norm.high())));
    }
  }
}
