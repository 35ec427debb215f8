package org.salesadvisor.today;

import java.util.List;
import java.util.Map;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.datasets.store.WorkGroup;
import org.salesadvisor.datasets.store.WorkItem;
import org.salesadvisor.datasets.store.WorkScope;
import org.salesadvisor.datasets.store.Worklist;
import org.salesadvisor.facts.OpenWork;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * Open work as of a moment, with a page of the list of today.
 *
 * @param stays by phase, how long those stayed that were won
 * @param groups how much there is of all owners together, and of each; null on further pages
 * @param gaps what the dataset does not tell
 * @param items the page, and one more when there are more
 * @param limit so many belong to the page
 * @param advices by kind what the rules decide
 */
record OperationalFunnel(
    WorkScope scope,
    LoadedRuleSet rules,
    Map<SalesPhase, Worklist.Stay> stays,
    List<WorkGroup> groups,
    List<Message> gaps,
    List<WorkItem> items,
    int limit,
    Map<OpenWork, Advice> advices) {

  /** What belongs to the page. */
  List<WorkItem> page() {
    return items.size() > limit ? items.subList(0, limit) : items;
  }

  /** Where the next page begins; null when this is the last. */
  String next() {
    return items.size() > limit ? Place.of(scope.asOf(), items.get(limit - 1)).text() : null;
  }

  Advice advice(WorkItem item) {
    return advices.get(item.work());
  }
}
