package org.salesadvisor.reading;

import java.util.List;
import org.salesadvisor.language.Message;

/**
 * A rule for people.
 *
 * @param id permanent; the name when it has none
 * @param name a sentence that a salesperson could dispute
 * @param source where the knowledge comes from
 * @param rationale why it holds
 * @param path the file it stands in
 * @param line the line it starts on, counted from 1
 * @param conditions in their order
 * @param conclusions what it inserts, in its order
 */
public record RuleInWords(
    String id,
    String name,
    String source,
    String rationale,
    String path,
    int line,
    List<Clause> conditions,
    List<Clause> conclusions) {

  /**
   * One condition or conclusion.
   *
   * @param written as it stands in the file, in one line; norms by name
   * @param words the same for people; norms with their value
   */
  public record Clause(String written, Message words) {}

  public RuleInWords {
    conditions = List.copyOf(conditions);
    conclusions = List.copyOf(conclusions);
  }
}
