package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.salesadvisor.engine.MutatedRules.Reaction;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Standardisation;

/** The mutants of the shipped rules, all in one base, decide as rule sets of their own would. */
@Tag("laws")
class MutatedRulesTest {

  /** Of some 1,300: enough, over all tries, to meet most. */
  private static final int MUTANTS_PER_TRY = 60;

  private static CompiledRules rules;
  private static MutatedRules mutated;

  @BeforeContainer
  static void compile() {
    rules = ShippedRules.compile();
    mutated = MutatedRules.of(rules, ShippedRules.sources(), ShippedRules.norms(), steps());
  }

  private static List<NormStep> steps() {
    return List.of(
        new NormStep("severalPeople", "4", true), new NormStep("severalPeople", "2", false));
  }

  @Provide
  Arbitrary<List<Object>> situations() {
    return Profiles.situations();
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void onlyThoseThatReactCanDecideOtherwise(
      @ForAll("situations") List<Object> situation, @ForAll long seed) {
    Trace before = rules.decide(situation);
    Reaction reaction = mutated.reaction(situation, before);

    new Random(seed)
        .ints(MUTANTS_PER_TRY, 0, mutated.mutants().size())
        .mapToObj(mutated.mutants()::get)
        .filter(mutant -> !reaction.different().contains(mutant))
        .forEach(
            mutant ->
                assertEquals(
                    answer(before), answer(mutated.decide(mutant, situation)), mutant::toString));
  }

  /** What such a rule derived must not count as what it finds. */
  @Example
  void oneThatCouldFindItsOwnConclusionReacts() {
    Mutant mutant =
        mutated.mutants().stream()
            .filter(it -> it.rule().id().equals("MODE-MAY-CLASS"))
            .filter(it -> it.becomes().equals("topic != Topic.BUYING_CLASS"))
            .findFirst()
            .orElseThrow();
    List<Object> situation =
        List.of(
            new Purchase(true, null, true, null, null, null, null, null, null, 60, null),
            new Product(Standardisation.ADAPTED, null, 20, 30));
    Trace before = rules.decide(situation);

    assertNotEquals(answer(before), answer(mutated.decide(mutant, situation)));
    assertTrue(mutated.reaction(situation, before).different().contains(mutant));
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void whatARuleDoesIsKnownWithoutADecision(
      @ForAll("situations") List<Object> situation, @ForAll long seed) {
    Reaction reaction = mutated.reaction(situation, rules.decide(situation));
    List<Mutant> different = List.copyOf(reaction.different());

    new Random(seed)
        .ints(Math.min(MUTANTS_PER_TRY, different.size()), 0, Math.max(1, different.size()))
        .mapToObj(different::get)
        .forEach(
            mutant -> {
              boolean fires = fires(mutant.rule(), mutated.decide(mutant, situation));
              assertFalse(reaction.firing().contains(mutant) && !fires, mutant::toString);
              assertFalse(reaction.silent().contains(mutant) && fires, mutant::toString);
            });
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void whatIsProvenEquivalentDecidesTheSame(@ForAll("situations") List<Object> situation) {
    String before = answer(rules.decide(situation));
    List<Mutant> equivalent = mutated.mutants().stream().filter(mutated::isEquivalent).toList();

    assertFalse(equivalent.isEmpty());
    equivalent.forEach(
        mutant ->
            assertEquals(before, answer(mutated.decide(mutant, situation)), mutant::toString));
  }

  private static boolean fires(RuleInfo rule, Trace trace) {
    return trace.firings().stream().anyMatch(firing -> firing.rule().id().equals(rule.id()));
  }

  /** Which rules fired and what was derived. */
  static String answer(Trace trace) {
    Set<String> ids =
        trace.firings().stream()
            .map(firing -> firing.rule().id())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> derived =
        trace.firings().stream()
            .flatMap(firing -> firing.derived().stream())
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    return ids + " " + derived;
  }
}
