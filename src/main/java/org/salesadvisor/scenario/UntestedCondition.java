package org.salesadvisor.scenario;

/**
 * A condition, or a constraint of one, of which no scenario shows that it matters: in none the rule
 * fires, or in none it is silent for want of this alone.
 *
 * @param rule the id of the rule
 * @param path the file of the rule
 * @param line where the condition starts, counted from 1
 * @param text as it is written
 */
public record UntestedCondition(String rule, String path, int line, String text) {

  static UntestedCondition of(Change leftOut) {
    return new UntestedCondition(
        leftOut.rules().get(0), leftOut.path(), leftOut.line(), leftOut.was());
  }
}
