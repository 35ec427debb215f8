package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.grammar.WrittenCondition;
import org.salesadvisor.grammar.WrittenFact;
import org.salesadvisor.language.Message;

/** Finds concepts that lead nowhere: derived and never asked for, or the other way round. */
final class IdleConcepts {

  private final List<RuleFile> files;
  private final Set<String> derived = new HashSet<>();
  private final Set<String> read = new HashSet<>();
  private final List<RuleFault> faults = new ArrayList<>();

  private IdleConcepts(List<RuleFile> files) {
    this.files = files;
    for (RuleFile file : files) {
      file.written()
          .forEach(
              rule -> {
                rule.inserts().forEach(fact -> derived.add(fact.type().text()));
                rule.conditions().forEach(condition -> read.add(condition.type().text()));
              });
    }
  }

  /** A warning at every place that names one; to be asked of files without errors. */
  static List<RuleFault> in(List<RuleFile> files) {
    IdleConcepts idle = new IdleConcepts(files);
    files.forEach(idle::look);
    return idle.faults;
  }

  private void look(RuleFile file) {
    FileFaults told = new FileFaults(file.source.path(), faults);
    file.written()
        .forEach(
            rule -> {
              rule.inserts().forEach(fact -> derived(fact, told));
              rule.conditions().forEach(condition -> read(condition, told));
            });
  }

  private void derived(WrittenFact fact, FileFaults told) {
    String name = fact.type().text();
    if (isConcept(name) && !read.contains(name)) {
      told.warning(
          fact.type().place(),
          "UNUSED_CONCEPT",
          EngineMessage.NOBODY_ASKS.with(name),
          EngineMessage.USE_OR_DELETE.with());
    }
  }

  private void read(WrittenCondition condition, FileFaults told) {
    String name = condition.type().text();
    if (isConcept(name) && !derived.contains(name)) {
      Message effect =
          condition.kind() == WrittenCondition.Kind.ABSENT
              ? EngineMessage.ALWAYS_ABSENT.with(name)
              : EngineMessage.NEVER_THERE.with(name);
      told.warning(
          condition.type().place(), "NEVER_DERIVED", effect, EngineMessage.DERIVE_OR_DELETE.with());
    }
  }

  private static boolean isConcept(String name) {
    return FactTypes.find(name).filter(FactTypes::isConcept).isPresent();
  }
}
