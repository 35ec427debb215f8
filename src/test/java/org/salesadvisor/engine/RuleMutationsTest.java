package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.salesadvisor.grammar.RuleText;
import org.salesadvisor.grammar.WrittenRule;

class RuleMutationsTest {

  @Test
  void leavesOutAndNegatesEachConditionOnDerivedFacts() {
    assertEquals(
        List.of(
            "CONDITION_LEFT_OUT StandardProduct() -> ",
            "CONDITION_NEGATED StandardProduct() -> not StandardProduct()",
            "CONDITION_LEFT_OUT not SmallOrder() -> ",
            "CONDITION_NEGATED not SmallOrder() -> exists SmallOrder()",
            "CONDITION_LEFT_OUT exists DmuGap() -> ",
            "CONDITION_NEGATED exists DmuGap() -> not DmuGap()"),
        mutations("StandardProduct() not SmallOrder() exists DmuGap()"));
  }

  @Test
  void leavesOutNegatesAndMovesEachComparison() {
    assertEquals(
        List.of(
            "CONDITION_LEFT_OUT Order( units != null, units < norm.x ) -> ",
            "CONDITION_NEGATED Order( units != null, units < norm.x ) -> not Order( units != null,"
                + " units < norm.x )",
            "CONSTRAINT_LEFT_OUT units != null -> ",
            "COMPARISON_NEGATED units != null -> units == null",
            "CONSTRAINT_LEFT_OUT units < norm.x -> ",
            "COMPARISON_NEGATED units < norm.x -> units >= norm.x",
            "BOUNDARY_MOVED units < norm.x -> units <= norm.x"),
        mutations("Order( units != null, units < norm.x )"));
  }

  @Test
  void changesTheSoleTestOfAGivenRecordOnce() {
    assertEquals(
        List.of(
            "CONDITION_LEFT_OUT Order( customerCollects == true ) -> ",
            "COMPARISON_NEGATED customerCollects == true -> customerCollects != true",
            "BOOLEAN_FLIPPED customerCollects == true -> customerCollects == false"),
        mutations("Order( customerCollects == true )"));
  }

  @Test
  void changesWhatASetContains() {
    assertEquals(
        List.of(
            "CONDITION_LEFT_OUT Purchase( dmuKnown not contains DmuRole.USER ) -> ",
            "COMPARISON_NEGATED dmuKnown not contains DmuRole.USER -> dmuKnown contains"
                + " DmuRole.USER"),
        mutations("Purchase( dmuKnown not contains DmuRole.USER )"));
  }

  @Test
  void turnsANotWithATestIntoTheBareFact() {
    assertEquals(
        "CONDITION_NEGATED not Loop( level > 2 ) -> Loop( level > 2 )",
        mutations("not Loop( level > 2 )").get(1));
  }

  @Test
  void keepsAConditionWhoseVariableIsUsedElsewhere() {
    assertEquals(
        List.of(
            "CONDITION_LEFT_OUT Loop( level >= $position + norm.gap ) -> ",
            "CONDITION_NEGATED Loop( level >= $position + norm.gap ) -> not Loop( level >="
                + " $position + norm.gap )",
            "CONSTRAINT_LEFT_OUT level >= $position + norm.gap -> ",
            "COMPARISON_NEGATED level >= $position + norm.gap -> level < $position + norm.gap",
            "BOUNDARY_MOVED level >= $position + norm.gap -> level > $position + norm.gap"),
        mutations("Koop( $position : position ) Loop( level >= $position + norm.gap )"));
  }

  @Test
  void changesOneThingAndNothingElse() {
    List<String> rules =
        changed("StandardProduct() Order( units > 5 )")
            .map(it -> it.rule().conditions().toString())
            .toList();

    assertEquals(
        List.of(
            "[Order( units > 5 )]",
            "[not StandardProduct(), Order( units > 5 )]",
            "[StandardProduct()]",
            "[StandardProduct(), Order( units <= 5 )]",
            "[StandardProduct(), Order( units >= 5 )]"),
        rules);
  }

  private static List<String> mutations(String conditions) {
    return changed(conditions)
        .map(it -> it.mutation() + " " + it.was() + " -> " + it.becomes())
        .toList();
  }

  private static Stream<RuleMutations.Changed> changed(String conditions) {
    String text =
        """
        rule "A"
          @id("A")
          @source("[A] a")
          @rationale("a")
        when
        %s
        then
          insert( new LargeOrder() );
        end
        """
            .formatted(conditions.replaceAll("(?<=\\)) ", "\n"));
    RuleText read = RuleText.read(text);
    assertEquals(List.of(), read.faults());
    WrittenRule rule = read.rules().get(0);
    return RuleMutations.of(rule).stream();
  }
}
