package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/** Writes down which rule fired on which facts and what it derived. One per run of a stage. */
final class Recorder extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

  private final UnaryOperator<Object> canonical;
  private final List<Fired> fired = new ArrayList<>();
  private final List<Object> derived = new ArrayList<>();

  /**
   * @param canonical the one object that stands for all that equal a fact
   */
  Recorder(UnaryOperator<Object> canonical) {
    this.canonical = canonical;
  }

  List<Fired> fired() {
    return List.copyOf(fired);
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    derived.clear();
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    derived.add(canonical.apply(event.getObject()));
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    List<Object> matched = new ArrayList<>();
    for (Object fact : event.getMatch().getObjects()) {
      if (!FactTypes.isGivenRecord(fact.getClass())) {
        matched.add(canonical.apply(fact));
      }
    }
    fired.add(new Fired(event.getMatch().getRule().getName(), matched, derived));
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
