package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.StageResult;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Canvassing;
import org.salesadvisor.facts.conclusion.CategoryMove;
import org.salesadvisor.facts.conclusion.ClientStep;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.CycleGap;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.LeadOwner;
import org.salesadvisor.facts.conclusion.LeadPoint;
import org.salesadvisor.facts.conclusion.LeadRoute;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.LearnedVerdict;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.Misalignment;
import org.salesadvisor.facts.conclusion.MixAction;
import org.salesadvisor.facts.conclusion.NextAction;
import org.salesadvisor.facts.conclusion.NurtureStep;
import org.salesadvisor.facts.conclusion.Participant;
import org.salesadvisor.facts.conclusion.Principle;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Urgency;
import org.salesadvisor.facts.conclusion.WaitsFor;
import org.salesadvisor.facts.conclusion.WalletAction;
import org.salesadvisor.facts.conclusion.WalletMove;
import org.salesadvisor.facts.conclusion.Warning;

/**
 * What one stage adds to an advice, sorted out once for all courses that share it. In the order of
 * derivation.
 */
final class Contribution {

  /** One thing for the draft of an advice. */
  private interface Part {

    /**
     * @param stage the number of the stage that contributes it
     */
    void addTo(DraftBuilder draft, int stage);
  }

  private final List<Part> parts = new ArrayList<>();

  private Contribution(StageResult stage) {
    for (Firing firing : stage.firings()) {
      firing.derived().forEach(fact -> sort(fact, firing));
    }
  }

  static Contribution of(StageResult stage) {
    return stage.read(Contribution::new);
  }

  void addTo(DraftBuilder draft, int stage) {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).addTo(draft, stage);
    }
  }

  private void sort(Object fact, Firing firing) {
    if (fact instanceof Loop loop) {
      lead(fact, loop.level(), firing);
    } else if (fact instanceof Koop koop) {
      lead(fact, koop.position(), firing);
    } else if (fact instanceof BuyingClass
        || fact instanceof SellingMode
        || fact instanceof NextAction
        || fact instanceof Canvassing
        || fact instanceof MixAction
        || fact instanceof Urgency
        || fact instanceof WalletAction
        || fact instanceof CategoryMove
        || fact instanceof LeadRoute
        || fact instanceof LeadOwner
        || fact instanceof LearnedVerdict) {
      lead(fact, ((Enum<?>) fact).name(), firing);
    } else if (fact instanceof Principle
        || fact instanceof LeadSource
        || fact instanceof Intervention
        || fact instanceof LeadPoint
        || fact instanceof WalletMove) {
      list(fact, ((Enum<?>) fact).name(), firing);
    } else if (fact instanceof Misalignment misalignment) {
      list(fact, misalignment.code(), firing);
    } else if (fact instanceof Warning warning) {
      list(fact, warning.code(), firing);
    } else if (fact instanceof CycleGap gap) {
      Item item = new Item(fact, firing, Outline.of(gap));
      parts.add((draft, stage) -> draft.list(item, stage));
    } else if (fact instanceof ClientStep step) {
      Item item = new Item(fact, firing, Outline.of(step));
      parts.add((draft, stage) -> draft.clientStep(step, item, stage));
    } else if (fact instanceof ProcessStep step) {
      Item item = new Item(fact, firing, Outline.of(step));
      parts.add((draft, stage) -> draft.step(step, item, stage));
    } else if (fact instanceof NurtureStep contact) {
      Item item = new Item(fact, firing, Outline.of(contact));
      parts.add((draft, stage) -> draft.list(item, stage));
    } else if (fact instanceof Participant participant) {
      parts.add((draft, stage) -> draft.seat(participant, firing));
    } else if (fact instanceof Contradiction contradiction) {
      Item item = new Item(fact, firing, Outline.of(fact, null));
      parts.add((draft, stage) -> draft.conflict(contradiction, item, stage));
    } else if (fact instanceof WaitsFor wait) {
      parts.add((draft, stage) -> draft.waitFor(wait, firing));
    } else if (fact instanceof MayChange change) {
      parts.add((draft, stage) -> draft.mayChange(change));
    }
  }

  private void lead(Object fact, Object value, Firing firing) {
    Item item = new Item(fact, firing, Outline.of(fact, value));
    parts.add((draft, stage) -> draft.lead(item));
  }

  private void list(Object fact, String value, Firing firing) {
    Item item = new Item(fact, firing, Outline.of(fact, value));
    parts.add((draft, stage) -> draft.list(item, stage));
  }
}
