package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Writes rules that fire whenever a rule could fire, whatever is given: each rule without its tests
 * on given records and without its {@code not} and {@code exists}. Beside it stands a rule for
 * every {@code not}, which fires on what would keep it from firing, and one for every test.
 */
final class Relaxed {

  private static final Pattern WORD = Pattern.compile("\\b[a-z][A-Za-z0-9_]*");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

  /** A condition as it was read; {@code tests} names the rules that stand for its tests. */
  record Part(PatternDescr pattern, PatternInfo.Kind kind, String text, List<String> tests) {

    Class<?> type() {
      return FactTypes.find(pattern.getObjectType()).orElseThrow();
    }

    boolean isOnGivenRecord() {
      return FactTypes.isGivenRecord(type());
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

  /** A test on a record of this type. */
  record Test(Class<?> type, String expression, List<String> fields) {}

  final PackageDescr tree = RuleFile.emptyTree();
  final Map<String, Meaning> meanings = new LinkedHashMap<>();
  final Map<String, Test> tests = new LinkedHashMap<>();
  final Map<RuleInfo, List<Part>> parts = new LinkedHashMap<>();

  /** Adds one rule, read from this source. */
  void add(RuleInfo rule, RuleDescr descr, String source) {
    List<Part> all = new ArrayList<>();
    descr.getLhs().getDescrs().forEach(it -> read(it, PatternInfo.Kind.MATCHED, source, all));
    parts.put(rule, all);
    List<Part> facts = all.stream().filter(part -> !part.isOnGivenRecord()).toList();
    List<Part> matched =
        facts.stream().filter(part -> part.kind() == PatternInfo.Kind.MATCHED).toList();
    write(new Meaning(rule, matched, null));
    facts.stream()
        .filter(part -> part.kind() == PatternInfo.Kind.ABSENT)
        .forEach(part -> write(new Meaning(rule, matched, part)));
  }

  private void read(BaseDescr descr, PatternInfo.Kind kind, String source, List<Part> all) {
    if (descr instanceof PatternDescr pattern) {
      all.add(part(pattern, kind, source));
    } else if (descr instanceof NotDescr not) {
      not.getDescrs().forEach(inner -> read(inner, PatternInfo.Kind.ABSENT, source, all));
    } else if (descr instanceof ExistsDescr exists) {
      for (Object inner : exists.getDescrs()) {
        read((BaseDescr) inner, PatternInfo.Kind.EXISTS, source, all);
      }
    } else {
      throw new IllegalStateException("rule files have no condition such as " + descr);
    }
  }

  private Part part(PatternDescr pattern, PatternInfo.Kind kind, String source) {
    String text =
        source.substring(pattern.getStartCharacter(), pattern.getEndCharacter() + 1).strip();
    Part part = new Part(pattern, kind, text, new ArrayList<>());
    if (part.isOnGivenRecord()) {
      for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
        part.tests().add(test(part.type(), ((ExprConstraintDescr) constraint).getExpression()));
      }
    }
    return part;
  }

  private String test(Class<?> type, String expression) {
    String name = type.getSimpleName() + " " + expression.replaceAll("\"", "'");
    if (tests.putIfAbsent(name, new Test(type, expression, fields(type, expression))) == null) {
      PatternDescr pattern = new PatternDescr(type.getSimpleName());
      pattern.addConstraint(new ExprConstraintDescr(expression));
      write(name, List.of(pattern));
    }
    return name;
  }

  private static List<String> fields(Class<?> type, String expression) {
    Set<String> words = new LinkedHashSet<>();
    Matcher word = WORD.matcher(TEXT.matcher(expression).replaceAll("\"\""));
    while (word.find()) {
      words.add(word.group());
    }
    return FactTypes.components(type).stream()
        .map(component -> component.getName())
        .filter(words::contains)
        .toList();
  }

  private void write(Meaning meaning) {
    List<PatternDescr> patterns = new ArrayList<>();
    meaning.matched().forEach(part -> patterns.add(part.pattern().clone()));
    if (meaning.blocked() != null) {
      patterns.add(meaning.blocked().pattern().clone());
    }
    String name = "relaxed " + meanings.size();
    meanings.put(name, meaning);
    write(name, patterns);
  }

  private void write(String name, List<PatternDescr> patterns) {
    AndDescr condition = new AndDescr();
    patterns.forEach(condition::addDescr);
    RuleDescr rule = new RuleDescr(name);
    rule.setLhs(condition);
    // what a rule derives was read already: there is nothing for Drools to compile
    rule.setConsequence("");
    rule.addAttribute(new AttributeDescr("dialect", "mvel", AttributeDescr.Type.STRING));
    tree.addRule(rule);
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
