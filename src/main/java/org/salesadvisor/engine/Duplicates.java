package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.salesadvisor.grammar.Word;
import org.salesadvisor.grammar.WrittenRule;

/** Finds ids and names that two rules share: Drools would keep one of them without a word. */
final class Duplicates {

  private record Use(String path, Word word) {

    String place() {
      return path + ":" + word.place().line();
    }
  }

  private final List<RuleFile> files;

  private Duplicates(List<RuleFile> files) {
    this.files = files;
  }

  /** A fault at every place of each. */
  static List<RuleFault> in(List<RuleFile> files) {
    Duplicates duplicates = new Duplicates(files);
    List<RuleFault> faults = new ArrayList<>();
    faults.addAll(duplicates.of("DUPLICATE_ID", Duplicates::id));
    faults.addAll(duplicates.of("DUPLICATE_NAME", rule -> Optional.of(rule.name())));
    return faults;
  }

  private static Optional<Word> id(WrittenRule rule) {
    return rule.marks().stream()
        .filter(mark -> mark.name().text().equals("id"))
        .map(WrittenRule.Mark::value)
        .findFirst();
  }

  private List<RuleFault> of(String code, Function<WrittenRule, Optional<Word>> what) {
    Map<String, List<Use>> uses = new LinkedHashMap<>();
    for (RuleFile file : files) {
      for (WrittenRule rule : file.written()) {
        what.apply(rule)
            .filter(word -> !word.text().isBlank())
            .ifPresent(
                word ->
                    uses.computeIfAbsent(word.text(), none -> new ArrayList<>())
                        .add(new Use(file.source.path(), word)));
      }
    }
    return uses.values().stream()
        .filter(same -> same.size() > 1)
        .flatMap(same -> same.stream().map(use -> fault(code, use, same)))
        .toList();
  }

  private static RuleFault fault(String code, Use use, List<Use> all) {
    List<String> others = all.stream().filter(it -> it != use).map(Use::place).limit(3).toList();
    return RuleFault.error(
            use.path(),
            use.word().place().line(),
            use.word().place().column(),
            code,
            EngineMessage.TAKEN.with(use.word(), others))
        .withHint(EngineMessage.CHOOSE_ANOTHER.with());
  }
}
