package org.salesadvisor.verification;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.salesadvisor.language.Message;

/**
 * One defect of a rule set. Sorts by place.
 *
 * @param kind what kind of defect
 * @param decision the decision that it is about, such as {@code loop}; null when it is about a rule
 *     alone
 * @param rules the ids of the rules that are involved, the one to look at first
 * @param path the file of that rule; empty when no rule is involved
 * @param line the line on which that rule starts; 0 when no rule is involved
 * @param message what is wrong
 * @param hint what to do
 * @param conditions the conditions that cannot hold together, as they stand in the rule; empty when
 *     a profile shows the defect
 * @param witness the shortest profile that shows the defect, as JSON that can be posted for advice;
 *     null when no profile can show it
 * @param states for how many combinations of classes of facts it shows
 */
public record Finding(
    FindingKind kind,
    String decision,
    List<String> rules,
    String path,
    int line,
    Message message,
    Message hint,
    List<String> conditions,
    Map<String, Object> witness,
    BigInteger states)
    implements Comparable<Finding> {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::path)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::kind)
          .thenComparing(finding -> String.valueOf(finding.decision()))
          .thenComparing(finding -> finding.rules().toString())
          .thenComparing(finding -> String.valueOf(finding.witness()));

  public Finding {
    rules = List.copyOf(rules);
    conditions = List.copyOf(conditions);
  }

  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }
}
