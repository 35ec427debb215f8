package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.definition.KiePackage;
import org.salesadvisor.engine.Relaxed.Part;

/**
 * Finds every way in which rules could fire by letting Drools run them relaxed, again and again,
 * until they derive nothing new.
 */
final class Grounding {

  /** Far more than rules of any size derive; more means rules that count without end. */
  private static final int MOST_FACTS = 5_000;

  private static final Comparator<Object> BY_WORDS =
      Comparator.comparing((Object fact) -> fact.getClass().getName())
          .thenComparing(Object::toString);

  private final Relaxed relaxed = new Relaxed();

  private Grounding() {}

  /**
   * Grounds rules that compile.
   *
   * @throws RuleFaultsException when a file cannot be read as rules
   */
  static RuleModel of(List<RuleSource> sources, Map<String, String> normLiterals) {
    return new Grounding().run(sources, normLiterals);
  }

  private RuleModel run(List<RuleSource> sources, Map<String, String> normLiterals) {
    List<RuleInfo> rules = read(sources, normLiterals);
    InternalKnowledgeBase base = build();
    Set<Object> facts = new TreeSet<>(BY_WORDS);
    facts.addAll(givenValues());
    RelaxedRun run;
    int before;
    do {
      before = facts.size();
      run = RelaxedRun.over(facts, base.newKieSession());
      facts.addAll(run.derived());
      stopAtTooMany(facts);
    } while (facts.size() > before);
    return new RunReader(rules, relaxed, run, facts).model();
  }

  private List<RuleInfo> read(List<RuleSource> sources, Map<String, String> normLiterals) {
    List<RuleFault> faults = new ArrayList<>();
    List<RuleFile> files =
        sources.stream()
            .sorted(Comparator.comparing(RuleSource::path))
            .map(source -> new RuleFile(source, normLiterals, faults))
            .toList();
    stopAt(faults);
    List<RuleInfo> rules =
        Strata.order(files.stream().flatMap(file -> file.rules.stream()).toList(), faults);
    stopAt(faults);
    Map<String, RuleInfo> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    for (RuleFile file : files) {
      file.conditions().forEach((id, read) -> relaxed.add(byId.get(id), read, file.source.text()));
    }
    return rules;
  }

  private static void stopAt(List<RuleFault> faults) {
    if (faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR)) {
      throw RuleFaultsException.ofErrors(faults);
    }
  }

  private InternalKnowledgeBase build() {
    InternalKnowledgeBase built =
        RuleCompiler.base(relaxed.written, EqualityBehaviorOption.IDENTITY);
    for (KiePackage pkg : built.getKiePackages()) {
      pkg.getRules().forEach(rule -> relaxed.setConsequence((RuleImpl) rule));
    }
    return built;
  }

  /** Every constant of the types of given values that a rule names, such as signs of a funnel. */
  private Set<Object> givenValues() {
    return relaxed.parts.values().stream()
        .flatMap(Collection::stream)
        .map(Part::type)
        .filter(type -> FactTypes.isGiven(type) && type.isEnum())
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .collect(Collectors.toSet());
  }

  private static void stopAtTooMany(Set<Object> facts) {
    if (facts.size() > MOST_FACTS) {
      throw new TooManyFactsException(MOST_FACTS);
    }
  }
}
