package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/** Runs relaxed rules once over some facts and writes down which fire on which. */
final class RelaxedRun extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

  /**
   * A relaxed rule that fired.
   *
   * @param facts what it matched, in the order of its conditions
   * @param derived what it would derive
   */
  record Hit(List<Object> facts, List<Object> derived) {}

  private final Map<String, List<Hit>> hits = new HashMap<>();
  private final List<Object> derived = new ArrayList<>();

  /** Runs in a session that nobody else uses. */
  static RelaxedRun over(Collection<Object> facts, KieSession session) {
    RelaxedRun run = new RelaxedRun();
    try {
      facts.forEach(session::insert);
      session.addEventListener((org.kie.api.event.rule.AgendaEventListener) run);
      session.addEventListener((RuleRuntimeEventListener) run);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return run;
  }

  List<Hit> of(String rule) {
    return hits.getOrDefault(rule, List.of());
  }

  /** Everything that any rule would derive. */
  List<Object> derived() {
    return hits.values().stream()
        .flatMap(List::stream)
        .flatMap(hit -> hit.derived().stream())
        .toList();
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    derived.clear();
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    derived.add(((Optional<?>) event.getObject()).orElseThrow());
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    hits.computeIfAbsent(event.getMatch().getRule().getName(), none -> new ArrayList<>())
        .add(new Hit(List.copyOf(event.getMatch().getObjects()), List.copyOf(derived)));
  }

  @Override
  public void objectUpdated(ObjectUpdatedEvent event) {
    throw new IllegalStateException("rules never modify a fact");
  }

  @Override
  public void objectDeleted(ObjectDeletedEvent event) {
    throw new IllegalStateException("rules never delete a fact");
  }
}
