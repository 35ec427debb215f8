package org.salesadvisor.scenario;

import java.util.List;
import org.salesadvisor.engine.Mutant;
import org.salesadvisor.engine.Mutation;
import org.salesadvisor.engine.RuleInfo;

/**
 * A change of a rule or a norm: what makes a mutant.
 *
 * @param rules the ids of the rules that it changes: one, or all that use a norm
 * @param path the file of the first of these
 * @param line where the changed condition starts, counted from 1
 * @param mutation what is changed
 * @param was the changed part as it is written; of a norm its name
 * @param becomes what stands in its place; empty when it is left out; of a norm its number
 */
public record Change(
    List<String> rules, String path, int line, Mutation mutation, String was, String becomes) {

  public Change {
    rules = List.copyOf(rules);
  }

  static Change of(Mutant mutant) {
    return new Change(
        mutant.rules().stream().map(RuleInfo::id).toList(),
        mutant.rule().path(),
        mutant.line(),
        mutant.mutation(),
        mutant.was(),
        mutant.becomes());
  }
}
