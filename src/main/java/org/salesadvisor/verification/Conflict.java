package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.PatternInfo.Kind;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.RuleModel;
import org.salesadvisor.engine.Way;

/** The conditions of a rule that never fires which cannot hold together. */
final class Conflict {

  private final Conclusions conclusions;
  private final RuleModel model;
  private final RuleInfo rule;
  private final List<Condition> all;

  Conflict(Conclusions conclusions, RuleInfo rule) {
    this.conclusions = conclusions;
    this.model = conclusions.model();
    this.rule = rule;
    this.all = model.conditions().get(rule);
  }

  /** So few of them that without any one the others could hold. */
  List<Condition> core() {
    List<Condition> core = new ArrayList<>(all);
    all.stream()
        .sorted(Comparator.comparing((Condition condition) -> !isAbsence(condition)))
        .forEach(
            condition -> {
              List<Condition> fewer = core.stream().filter(it -> it != condition).toList();
              if (where(fewer).isEmpty()) {
                core.remove(condition);
              }
            });
    return core;
  }

  /** Whether a condition asks that no derived fact or given value of a kind is there. */
  static boolean isAbsence(Condition condition) {
    return condition.kind() == Kind.ABSENT && !condition.isOnGivenRecord();
  }

  /** Where these conditions of the rule hold; without all of its facts perhaps less far. */
  Region where(List<Condition> some) {
    boolean joined = all.stream().filter(Conflict::isMatch).allMatch(some::contains);
    Region region = joined ? inSomeWay(some) : eachByItself(some);
    for (Condition condition : some) {
      if (condition.isOnGivenRecord()) {
        region = region.and(conclusions.deduction().tested(condition));
      }
    }
    return region;
  }

  private static boolean isMatch(Condition condition) {
    return condition.kind() == Kind.MATCHED && !condition.isOnGivenRecord();
  }

  private Region inSomeWay(List<Condition> some) {
    Region region = conclusions.space().none();
    for (Way way : model.ways()) {
      if (way.rule() == rule) {
        Region held = conclusions.space().all();
        for (Condition condition : some) {
          held = held.and(conclusions.deduction().holds(condition, way));
        }
        region = region.or(held);
      }
    }
    return region;
  }

  /** Takes no notice of what binds conditions to each other, and so never too little. */
  private Region eachByItself(List<Condition> some) {
    Region region = conclusions.space().all();
    for (Condition condition : some) {
      if (!condition.isOnGivenRecord()) {
        Region there = conclusions.deduction().any(facts(condition));
        if (condition.kind() != Kind.ABSENT) {
          region = region.and(there);
        } else if (!condition.text().contains("$")) {
          region = region.minus(there);
        }
      }
    }
    return region;
  }

  /** The facts that a condition looks for. */
  List<Object> facts(Condition condition) {
    return condition.kind() == Kind.EXISTS
        ? conclusions.values(condition.type())
        : model.matching().get(condition);
  }
}
