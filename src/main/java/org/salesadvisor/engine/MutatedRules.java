package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every mutant of a rule set, compiled together and ready to decide. For use by one thread.
 *
 * <p>A mutant changes nothing in most decisions. {@link #reaction} finds with one run those that
 * could, so that only these have to {@link #decide}.
 */
public final class MutatedRules {

  private final Map<RuleInfo, Variant> originals;
  private final Map<Mutant, List<Variant>> changed;
  private final Map<Mutant, Integer> places;
  private final List<Mutant> refused;
  private final Map<String, String> normLiterals;
  private final Variants variants;

  /**
   * Mutants with a rule that could find what it leads to itself. On the facts of a decision it may
   * hold by its own conclusion, so one run cannot tell what it does.
   */
  private final Set<Mutant> circular = new HashSet<>();

  private MutatedRules(MutantTrees trees, Map<String, String> normLiterals) {
    this.normLiterals = normLiterals;
    this.originals = trees.originals;
    this.changed = new LinkedHashMap<>(trees.variants);
    this.places = trees.places;
    this.refused = new ArrayList<>(trees.refused);
    Map<RuleInfo, Integer> strata = new MutantStrata(originals).of(changed, refused);
    List<Variant> all = new ArrayList<>(originals.values());
    changed.values().forEach(all::addAll);
    this.variants = Variants.compile(all, strata);
    Circles circles = new Circles(originals.keySet());
    changed.forEach(
        (mutant, rules) -> {
          if (rules.stream().anyMatch(circles::holds)) {
            circular.add(mutant);
          }
        });
  }

  /**
   * Makes all mutants of a rule set that compiles.
   *
   * @param rules the rules as they are written
   * @param sources the files that they were compiled from
   * @param normLiterals the value of each norm by name, as it stands in a condition
   * @param steps the norms that are moved, once up and once down as far as their ranges allow
   */
  public static MutatedRules of(
      CompiledRules rules,
      List<RuleSource> sources,
      Map<String, String> normLiterals,
      List<NormStep> steps) {
    return new MutatedRules(
        new MutantTrees(rules.rules(), sources, normLiterals, steps), normLiterals);
  }

  /** The mutants that can decide, in the order of rules and of lines; norms come last. */
  public List<Mutant> mutants() {
    return List.copyOf(changed.keySet());
  }

  /** The mutants that are no rule set: they would not pass the check. */
  public List<Mutant> refused() {
    return List.copyOf(refused);
  }

  /**
   * How mutants react to a decision that the rules took as they are written.
   *
   * @param different those in which a changed rule does something else on the same facts, or may
   *     hold by its own conclusion; only these can decide otherwise
   * @param firing those among them of which it is certain that their one changed rule fires
   * @param silent those among them of which it is certain that their one changed rule is silent
   */
  public record Reaction(Set<Mutant> different, Set<Mutant> firing, Set<Mutant> silent) {}

  /** Finds the mutants that could decide otherwise. */
  public Reaction reaction(Collection<?> given, Trace decided) {
    Reaction reaction = new Reaction(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>());
    List<Object> facts = new ArrayList<>(given);
    decided.firings().forEach(firing -> facts.addAll(firing.derived()));
    Map<Variant, Set<List<Object>>> holding = variants.holding(facts);
    changed.forEach(
        (mutant, rules) -> {
          boolean mayHoldByItself =
              circular.contains(mutant) && rules.stream().anyMatch(holding::containsKey);
          if (mayHoldByItself || isAnyDifferent(rules, holding)) {
            reaction.different().add(mutant);
            if (rules.size() == 1 && !circular.contains(mutant)) {
              boolean fires = holding.containsKey(rules.get(0));
              (fires ? reaction.firing() : reaction.silent()).add(mutant);
            }
          }
        });
    return reaction;
  }

  /** A loop: asked of every mutant in every scenario, half a million times by a check. */
  private boolean isAnyDifferent(List<Variant> rules, Map<Variant, Set<List<Object>>> holding) {
    for (Variant rule : rules) {
      if (isDifferent(rule, holding)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDifferent(Variant rule, Map<Variant, Set<List<Object>>> holding) {
    Set<List<Object>> before = holding.getOrDefault(originals.get(rule.original), Set.of());
    return !holding.getOrDefault(rule, Set.of()).equals(before);
  }

  /**
   * Whether a mutant provably decides as the rules do. Its one changed condition holds in the same
   * cases, whatever is given and derived.
   */
  public boolean isEquivalent(Mutant mutant) {
    if (!places.containsKey(mutant)) {
      return false;
    }
    Variant rule = changed.get(mutant).get(0);
    return new Equivalence(originals.keySet(), normLiterals)
        .isProven(originals.get(rule.original), rule, places.get(mutant));
  }

  /**
   * Decides as a mutant does.
   *
   * @throws IllegalStateException when its rules feed each other without end
   */
  public Trace decide(Mutant mutant, Collection<?> given) {
    Map<RuleInfo, Variant> chosen = new IdentityHashMap<>(originals);
    changed.get(mutant).forEach(rule -> chosen.put(rule.original, rule));
    return variants.decide(given, rule -> chosen.get(rule.original) == rule);
  }
}
