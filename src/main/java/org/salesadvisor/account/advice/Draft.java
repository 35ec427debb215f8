package org.salesadvisor.account.advice;

import java.util.List;
import org.salesadvisor.engine.Course;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * An advice before the values of one decision are filled in: what all decisions on one course have
 * in common.
 */
record Draft(
    Drafted buyingClass,
    Drafted sellingMode,
    Drafted loop,
    Drafted koop,
    Drafted involvement,
    List<Drafted> principles,
    List<Drafted> processMap,
    List<Drafted> leadSources,
    List<Drafted> cycleAlignment,
    List<Drafted> interventions,
    List<Drafted> warnings,
    List<Missing> missing,
    List<DraftedConflict> conflicts) {

  static Draft of(Course course, LoadedRuleSet rules) {
    return course.read(unread -> new DraftBuilder(unread, rules).build());
  }

  Advice with(GivenValues given) {
    return new Advice(
        buyingClass.with(given),
        sellingMode.with(given),
        loop.with(given),
        koop.with(given),
        involvement.with(given),
        Drafted.with(principles, given),
        Drafted.with(processMap, given),
        Drafted.with(leadSources, given),
        Drafted.with(cycleAlignment, given),
        Drafted.with(interventions, given),
        Drafted.with(warnings, given),
        missing,
        conflicts.isEmpty()
            ? List.of()
            : conflicts.stream().map(conflict -> conflict.with(given)).toList());
  }
}
