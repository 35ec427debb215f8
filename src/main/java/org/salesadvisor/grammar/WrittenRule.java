package org.salesadvisor.grammar;

import java.util.List;

/**
 * A rule as it is written. Of a rule with faults it holds what could be read.
 *
 * @param place of the word {@code rule}
 * @param name the sentence
 * @param marks the annotations, in their order
 * @param conditions what stands after {@code when}
 * @param then the place of the word {@code then}
 * @param inserts what stands after {@code then}
 * @param readable whether all of it could be read
 */
public record WrittenRule(
    Place place,
    Word name,
    List<Mark> marks,
    List<WrittenCondition> conditions,
    Place then,
    List<WrittenFact> inserts,
    boolean readable) {

  /** An annotation: {@code @id("LOOP-2")}. */
  public record Mark(Word name, Word value) {}

  public WrittenRule {
    marks = List.copyOf(marks);
    conditions = List.copyOf(conditions);
    inserts = List.copyOf(inserts);
  }

  /** The same rule under other conditions. */
  public WrittenRule under(List<WrittenCondition> others) {
    return new WrittenRule(place, name, marks, others, then, inserts, readable);
  }

  /** The same rule that inserts nothing. */
  public WrittenRule withoutInserts() {
    return new WrittenRule(place, name, marks, conditions, then, List.of(), readable);
  }
}
