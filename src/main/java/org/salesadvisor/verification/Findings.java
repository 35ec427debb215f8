package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.language.Message;

/** Gathers defects, each with the profile that shows it. */
final class Findings {

  private final Space space;
  private final List<Finding> all = new ArrayList<>();

  Findings(Space space) {
    this.space = space;
  }

  List<Finding> all() {
    return all;
  }

  /**
   * Adds a defect that profiles show.
   *
   * @param rules the rules involved, the one to look at first; may be empty
   * @param where the profiles that show it, at least one
   */
  void add(
      FindingKind kind,
      Decision decision,
      List<RuleInfo> rules,
      Region where,
      Message message,
      Message hint) {
    all.add(
        new Finding(
            kind,
            decision == null ? null : decision.name(),
            rules.stream().map(RuleInfo::id).toList(),
            rules.isEmpty() ? "" : rules.get(0).path(),
            rules.isEmpty() ? 0 : rules.get(0).line(),
            message,
            hint,
            List.of(),
            Witness.of(where, space).json(),
            where.count()));
  }

  /** Adds a rule that no profile makes fire, since these conditions cannot hold together. */
  void add(
      FindingKind kind,
      List<RuleInfo> rules,
      List<Condition> conflict,
      Message message,
      Message hint) {
    all.add(
        new Finding(
            kind,
            null,
            rules.stream().map(RuleInfo::id).toList(),
            rules.get(0).path(),
            rules.get(0).line(),
            message,
            hint,
            conflict.stream().map(Condition::toString).toList(),
            null,
            space.all().count()));
  }
}
