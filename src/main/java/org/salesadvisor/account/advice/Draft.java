package org.salesadvisor.account.advice;

import java.util.List;
import org.salesadvisor.engine.Course;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * An advice before the values of one decision are filled in: what all decisions on one course have
 * in common.
 *
 * @param onOpenWork beside the advice
 * @param onMixItem beside the advice
 * @param onClient beside the advice
 * @param onLead likewise
 * @param demand how much it is asked for
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
    List<DraftedConflict> conflicts,
    OnOpenWork onOpenWork,
    OnMixItem onMixItem,
    OnClient onClient,
    OnLead onLead,
    Demand demand) {

  static Draft of(Course course, LoadedRuleSet rules) {
    return course.read(unread -> new DraftBuilder(unread, rules).build());
  }
}
