package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mutant among all others decides as the rule files would with the same change in them. */
class MutantDecisionTest {

  private static MutatedRules mutated;

  @BeforeAll
  static void compile() {
    mutated =
        MutatedRules.of(
            ShippedRules.compile(), ShippedRules.sources(), ShippedRules.norms(), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          account/loop/loop.drl              | LOOP-1      | CONDITION_LEFT_OUT | not UnsuitableForTradeChannel() | ''
          account/loop/loop.drl              | LOOP-2      | CONDITION_NEGATED  | exists UnsuitableForTradeChannel() | not UnsuitableForTradeChannel()
          account/product/product.drl        | PRODUCT-STANDARD | COMPARISON_NEGATED | standardisation == Standardisation.STANDARD | standardisation != Standardisation.STANDARD
          account/product/volume.drl         | VOLUME-LARGE | BOUNDARY_MOVED    | units >= norm.largeOrderUnits | units > norm.largeOrderUnits
          """)
  void decidesAsTheChangedFileWould(
      String path, String id, Mutation mutation, String was, String becomes) {
    Mutant mutant =
        mutated.mutants().stream()
            .filter(it -> it.rule().id().equals(id) && it.mutation() == mutation)
            .filter(it -> it.was().equals(was) && it.becomes().equals(becomes))
            .findFirst()
            .orElseThrow();
    CompiledRules changed =
        ShippedRules.compile(changed(path, id, was, becomes), ShippedRules.norms());

    for (List<Object> situation : Profiles.situations().list().ofSize(60).sample()) {
      assertEquals(
          MutatedRulesTest.answer(changed.decide(situation)),
          MutatedRulesTest.answer(mutated.decide(mutant, situation)));
    }
  }

  private static List<RuleSource> changed(String path, String id, String was, String becomes) {
    return ShippedRules.sources().stream()
        .map(source -> source.path().equals(path) ? changed(source, id, was, becomes) : source)
        .toList();
  }

  private static RuleSource changed(RuleSource source, String id, String was, String becomes) {
    int from = source.text().indexOf("@id(\"" + id + "\")");
    int at = source.text().indexOf(was, from);
    assertTrue(at > 0, was);
    String text =
        source.text().substring(0, at) + becomes + source.text().substring(at + was.length());
    return new RuleSource(source.path(), text);
  }
}
