package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.grammar.GrammarFault;
import org.salesadvisor.grammar.Place;
import org.salesadvisor.grammar.RuleText;
import org.salesadvisor.grammar.Word;
import org.salesadvisor.grammar.WrittenRule;
import org.salesadvisor.language.Message;

/**
 * One rule file: what we know of its rules and what their conditions mean. Drools is given what was
 * read and understood here; no word of the file reaches a compiler.
 */
final class RuleFile {

  private static final List<String> MARKS = List.of("id", "source", "rationale");
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}‘“][\\p{L}\\p{M}\\p{N} ,.;:'‘’“”…()/%&?!+=€$–—-]*");

  final RuleSource source;
  final List<RuleInfo> rules = new ArrayList<>();
  private final Map<String, List<ReadCondition>> conditionsById = new LinkedHashMap<>();
  private final Map<String, String> normLiterals;
  private final FileFaults faults;
  private final List<WrittenRule> written;

  RuleFile(RuleSource source, Map<String, String> normLiterals, List<RuleFault> faults) {
    this.source = source;
    this.normLiterals = normLiterals;
    this.faults = new FileFaults(source.path(), faults);
    RuleText read = RuleText.read(source.text());
    read.faults().forEach(this::tell);
    this.written = read.rules();
    written.forEach(rule -> new OneRule(rule).read());
    written.forEach(new Style(this.faults)::look);
  }

  /** One rule that was read, perhaps changed since. */
  RuleFile(
      RuleSource source,
      WrittenRule rule,
      Map<String, String> normLiterals,
      List<RuleFault> faults) {
    this.source = source;
    this.normLiterals = normLiterals;
    this.faults = new FileFaults(source.path(), faults);
    this.written = List.of(rule);
    new OneRule(rule).read();
  }

  /** The rules as they are written. */
  List<WrittenRule> written() {
    return written;
  }

  /** What the rules look for, by their ids, in the order of lines. */
  Map<String, List<ReadCondition>> conditions() {
    return conditionsById;
  }

  private void tell(GrammarFault fault) {
    faults.error(fault.place(), fault.code(), fault.message(), fault.hint());
  }

  private final class OneRule {
    private final WrittenRule rule;
    private final Map<String, Word> marks = new HashMap<>();

    OneRule(WrittenRule rule) {
      this.rule = rule;
    }

    void read() {
      name();
      rule.marks().forEach(this::mark);
      MARKS.forEach(this::requireMark);
      String id = id();
      source(id);
      Conditions conditions = new Conditions(normLiterals, faults);
      limit(rule.conditions().size(), RuleLimits.MOST_CONDITIONS, "TOO_MANY_CONDITIONS");
      rule.conditions().forEach(conditions::read);
      Consequence consequence = new Consequence(conditions.variables, faults);
      limit(rule.inserts().size(), RuleLimits.MOST_INSERTS, "TOO_MANY_INSERTS");
      rule.inserts().forEach(consequence::read);
      if (rule.readable()) {
        conditions.variables.warnOfUnused();
        refuseEmpty();
      }
      rules.add(
          new RuleInfo(
              id,
              rule.name().text(),
              text("source"),
              text("rationale"),
              faults.path(),
              rule.place().line(),
              conditions.norms(),
              conditions.patterns,
              consequence.derivations(),
              0));
      conditionsById.put(id, conditions.read);
    }

    private void name() {
      Word name = rule.name();
      if (name.text().length() > RuleLimits.LONGEST_NAME) {
        tooLong(name, RuleLimits.LONGEST_NAME);
      } else if (rule.readable() && !NAME.matcher(name.text()).matches()) {
        faults.error(
            name.place(),
            "WRONG_NAME",
            EngineMessage.WRONG_NAME.with(Shown.of(name.text())),
            EngineMessage.NAME_FORM.with());
      }
    }

    private void mark(WrittenRule.Mark mark) {
      String key = mark.name().text();
      if (!MARKS.contains(key)) {
        refuse(mark.name().place(), EngineMessage.ANNOTATION_UNKNOWN.with(key));
      } else if (marks.putIfAbsent(key, mark.value()) != null) {
        refuse(mark.name().place(), EngineMessage.ANNOTATION_TWICE.with(key));
      }
    }

    private void refuse(Place place, Message message) {
      faults.error(place, "ANNOTATION_NOT_ALLOWED", message, EngineMessage.ANNOTATIONS_ARE.with());
    }

    private void requireMark(String key) {
      if (text(key).isBlank()) {
        faults.error(
            rule.place(),
            "MISSING_" + key.toUpperCase(java.util.Locale.ROOT),
            EngineMessage.MISSING_ANNOTATION.with(shownName(), key),
            exampleOf(key).with());
      }
    }

    private static EngineMessage exampleOf(String key) {
      return switch (key) {
        case "id" -> EngineMessage.ID_EXAMPLE;
        case "source" -> EngineMessage.SOURCE_EXAMPLE;
        default -> EngineMessage.RATIONALE_EXAMPLE;
      };
    }

    private String text(String key) {
      return Optional.ofNullable(marks.get(key)).map(Word::text).orElse("");
    }

    private String id() {
      Word id = marks.get("id");
      if (id != null && !id.text().isBlank()) {
        if (id.text().length() > RuleLimits.LONGEST_ID) {
          tooLong(id, RuleLimits.LONGEST_ID);
        } else if (!ID.matcher(id.text()).matches()) {
          faults.error(
              id.place(),
              "WRONG_ID",
              EngineMessage.WRONG_ID.with(Shown.of(id.text())),
              EngineMessage.ID_EXAMPLE.with());
        }
      }
      return text("id");
    }

    private void source(String id) {
      Word mark = marks.get("source");
      if (mark != null && !mark.text().isBlank() && !mark.text().matches("\\[[SLA]] .+")) {
        faults.error(
            mark.place(),
            "SOURCE_WITHOUT_MARK",
            EngineMessage.SOURCE_WITHOUT_MARK.with(id),
            EngineMessage.SOURCE_EXAMPLE.with());
      }
    }

    private void limit(int found, int most, String code) {
      if (found > most) {
        faults.error(
            rule.place(),
            code,
            EngineMessage.TOO_MANY_PARTS.with(shownName(), found, most),
            EngineMessage.NAME_A_CONCEPT.with());
      }
    }

    private void tooLong(Word word, int most) {
      faults.error(
          word.place(),
          "TOO_LONG",
          EngineMessage.TOO_LONG.with(word.text().length(), most),
          EngineMessage.SHORTEN.with());
    }

    private String shownName() {
      return Shown.of(rule.name().text());
    }

    private void refuseEmpty() {
      if (rule.conditions().isEmpty()) {
        faults.error(
            rule.place(),
            "NO_CONDITIONS",
            EngineMessage.NO_CONDITIONS.with(),
            EngineMessage.WRITE_IT_AS.with("StandardProduct()"));
      }
      if (rule.inserts().isEmpty()) {
        faults.error(
            rule.then(),
            "DERIVES_NOTHING",
            EngineMessage.CONSEQUENCE_EMPTY.with(),
            EngineMessage.WRITE_IT_AS.with("insert( new Loop( 2 ) );"));
      }
    }
  }
}
