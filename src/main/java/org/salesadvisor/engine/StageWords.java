package org.salesadvisor.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a stage says, in whatever version of the rules it stands: where its rules are written and
 * why does not matter. Stages of equal words derive the same from the same.
 */
record StageWords(List<RuleWords> rules) {

  /**
   * What one rule says.
   *
   * @param conditions each as it is written, and its tests with numbers in place of norms
   */
  private record RuleWords(
      String id, int stratum, List<String> conditions, List<Derivation> derivations) {}

  /**
   * Those of some rules.
   *
   * @param conditions of each rule by its id
   */
  static StageWords of(List<RuleInfo> rules, Map<String, List<ReadCondition>> conditions) {
    return new StageWords(
        rules.stream()
            .map(
                rule ->
                    new RuleWords(
                        rule.id(),
                        rule.stratum(),
                        conditions.get(rule.id()).stream().flatMap(StageWords::words).toList(),
                        rule.derivations()))
            .toList());
  }

  private static Stream<String> words(ReadCondition condition) {
    return Stream.concat(
        Stream.of(condition.written().toString()),
        condition.tests().stream().map(ReadTest::expression));
  }
}
