package org.salesadvisor.engine;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.regex.Pattern;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.Money;
import org.salesadvisor.grammar.Word;

/** Texts inside rules are never free: they are codes, paths of given facts or currencies. */
final class CodeTexts {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  private final FileFaults faults;

  CodeTexts(FileFaults faults) {
    this.faults = faults;
  }

  /** Whether a text may stand for this component; a fault when it may not. */
  boolean allows(RecordComponent component, Word text) {
    return allows(component.getName(), text);
  }

  /** Whether a text may stand for a component of this name; a fault when it may not. */
  boolean allows(String component, Word text) {
    String value = text.text();
    if (component.equals("path") || component.endsWith("Path")) {
      return FactTypes.givenPaths().contains(value)
          || refuse(text, "UNKNOWN_PATH", EngineMessage.UNKNOWN_PATH, FactTypes.givenPaths());
    }
    if (component.equals("currency")) {
      return Money.isCurrency(value)
          || refuse(text, "UNKNOWN_CURRENCY", EngineMessage.UNKNOWN_CURRENCY, Money.CURRENCIES);
    }
    boolean code = value.length() <= RuleLimits.LONGEST_TEXT && CODE.matcher(value).matches();
    if (!code) {
      faults.error(
          text.place(),
          "WRONG_CODE",
          EngineMessage.WRONG_CODE.with(Shown.of(value)),
          EngineMessage.CODE_FORM.with());
    }
    return code;
  }

  private boolean refuse(Word text, String code, EngineMessage message, Collection<String> known) {
    faults.error(
        text.place(), code, message.with(Shown.of(text.text())), Hints.nearest(text.text(), known));
    return false;
  }
}
