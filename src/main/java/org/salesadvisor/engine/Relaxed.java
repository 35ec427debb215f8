package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.drools.model.Rule;
import org.salesadvisor.grammar.WrittenCondition;

/**
 * Writes rules that fire whenever a rule could fire, whatever is given: each rule without its tests
 * on given records and without its {@code not} and {@code exists}. Beside it stands a rule for
 * every {@code not}, which fires on what would keep it from firing.
 */
final class Relaxed {

  /** A condition as it was read; {@code text} is how it is written. */
  record Part(ReadCondition read, String text) {

    Class<?> type() {
      return read.type();
    }

    PatternInfo.Kind kind() {
      return PatternInfo.Kind.valueOf(read.written().kind().name());
    }

    boolean isOnGivenRecord() {
      return read.isOnGivenRecord();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** What a relaxed rule stands for; of a blocker also the {@code not}, otherwise null. */
  record Meaning(RuleInfo rule, List<Part> matched, Part blocked) {}

  final List<Rule> written = new ArrayList<>();
  final Map<String, Meaning> meanings = new LinkedHashMap<>();
  final Map<RuleInfo, List<Part>> parts = new LinkedHashMap<>();

  /** Adds one rule, read from this source. */
  void add(RuleInfo rule, List<ReadCondition> conditions, String source) {
    List<Part> all = conditions.stream().map(it -> new Part(it, text(it, source))).toList();
    parts.put(rule, all);
    List<Part> facts = all.stream().filter(part -> !part.isOnGivenRecord()).toList();
    List<Part> matched =
        facts.stream().filter(part -> part.kind() == PatternInfo.Kind.MATCHED).toList();
    write(new Meaning(rule, matched, null));
    facts.stream()
        .filter(part -> part.kind() == PatternInfo.Kind.ABSENT)
        .forEach(part -> write(new Meaning(rule, matched, part)));
  }

  private static String text(ReadCondition condition, String source) {
    WrittenCondition written = condition.written();
    return source.substring(written.type().place().offset(), written.end()).strip();
  }

  private void write(Meaning meaning) {
    List<ReadCondition> conditions = new ArrayList<>();
    meaning.matched().forEach(part -> conditions.add(part.read()));
    if (meaning.blocked() != null) {
      conditions.add(meaning.blocked().read().matched());
    }
    String name = "relaxed " + meanings.size();
    meanings.put(name, meaning);
    written.add(DroolsRule.of(name, 0, conditions));
  }

  /** Lets a compiled rule derive what the rule that it stands for does. */
  void setConsequence(RuleImpl compiled) {
    Meaning meaning = meanings.get(compiled.getName());
    boolean derives = meaning != null && meaning.blocked() == null;
    compiled.setConsequence(derives ? new Boxed(new Insertion(meaning.rule())) : new Boxed(null));
  }

  /** Puts what is derived in a box, so that nothing matches it in the run that derives it. */
  private record Boxed(Insertion insertion) implements Consequence<ConsequenceContext> {

    @Override
    public String getName() {
      return "default";
    }

    @Override
    public void evaluate(ConsequenceContext context, ValueResolver resolver)
        throws ReflectiveOperationException {
      if (insertion != null) {
        insertion.facts(context).forEach(fact -> context.insert(Optional.of(fact)));
      }
    }
  }
}
