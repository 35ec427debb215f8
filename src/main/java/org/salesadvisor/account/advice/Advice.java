package org.salesadvisor.account.advice;

import java.util.List;

/**
 * What is advised, in codes and without words. The same profile, clock and rules give an equal one.
 * Immutable; its parts are put together when they are asked for.
 */
public final class Advice {

  private final Draft draft;
  private final GivenValues given;

  Advice(Draft draft, GivenValues given) {
    this.draft = draft;
    this.given = given;
  }

  Draft draft() {
    return draft;
  }

  GivenValues given() {
    return given;
  }

  public Conclusion buyingClass() {
    return draft.buyingClass().with(given);
  }

  public Conclusion sellingMode() {
    return draft.sellingMode().with(given);
  }

  public Conclusion loop() {
    return draft.loop().with(given);
  }

  public Conclusion koop() {
    return draft.koop().with(given);
  }

  public Conclusion involvement() {
    return draft.involvement().with(given);
  }

  public List<Conclusion> principles() {
    return Drafted.with(draft.principles(), given);
  }

  public List<Conclusion> processMap() {
    return Drafted.with(draft.processMap(), given);
  }

  public List<Conclusion> leadSources() {
    return Drafted.with(draft.leadSources(), given);
  }

  public List<Conclusion> cycleAlignment() {
    return Drafted.with(draft.cycleAlignment(), given);
  }

  public List<Conclusion> interventions() {
    return Drafted.with(draft.interventions(), given);
  }

  public List<Conclusion> warnings() {
    return Drafted.with(draft.warnings(), given);
  }

  public List<Missing> missing() {
    return draft.missing();
  }

  public List<Conflict> conflicts() {
    return draft.conflicts().isEmpty()
        ? List.of()
        : draft.conflicts().stream().map(conflict -> conflict.with(given)).toList();
  }

  /** How soon open work needs its next action; undetermined when no open work was given. */
  public Conclusion urgency() {
    return draft.onOpenWork().urgency().with(given);
  }

  /** What to do next about open work; undetermined when no open work was given. */
  public Conclusion nextAction() {
    return draft.onOpenWork().nextAction().with(given);
  }

  /** Whether an item of the mix is cold canvassing; undetermined when none was given. */
  public Conclusion canvassing() {
    return draft.onMixItem().canvassing().with(given);
  }

  /** What to do about an item of the mix; undetermined when none was given. */
  public Conclusion mixAction() {
    return draft.onMixItem().action().with(given);
  }

  /** What to do about the share of wallet; undetermined when no wallet was given. */
  public Conclusion walletAction() {
    return draft.onClient().walletAction().with(given);
  }

  /** How to do that. */
  public List<Conclusion> walletMoves() {
    return Drafted.with(draft.onClient().walletMoves(), given);
  }

  /** What to do about one category; undetermined when none was given. */
  public Conclusion categoryMove() {
    return draft.onClient().categoryMove().with(given);
  }

  /** Where cycles are out of step, with what that costs. */
  public List<Conclusion> cycleGaps() {
    return Drafted.with(draft.onClient().cycleGaps(), given);
  }

  /** The steps from the input of the client to its output, in order. */
  public List<Conclusion> clientSteps() {
    return Drafted.with(draft.onClient().clientSteps(), given);
  }

  /** Where a lead goes; undetermined when no lead was given. */
  public Conclusion leadRoute() {
    return draft.onLead().route().with(given);
  }

  /** Who has to act on a lead; undetermined when no lead was given. */
  public Conclusion leadOwner() {
    return draft.onLead().owner().with(given);
  }

  /** What brings a lead points, on both axes. */
  public List<Conclusion> leadPoints() {
    return Drafted.with(draft.onLead().points(), given);
  }

  /** The contacts of a nurture plan, in no order: each has its {@code position} as a detail. */
  public List<Conclusion> nurtureSteps() {
    return Drafted.with(draft.onLead().nurtureSteps(), given);
  }

  /** Whether a learned score of leads is shown; undetermined when none was given. */
  public Conclusion learnedVerdict() {
    return draft.onLead().learned().with(given);
  }

  private List<Object> parts() {
    return List.of(
        buyingClass(),
        sellingMode(),
        loop(),
        koop(),
        involvement(),
        principles(),
        processMap(),
        leadSources(),
        cycleAlignment(),
        interventions(),
        warnings(),
        missing(),
        conflicts(),
        urgency(),
        nextAction(),
        canvassing(),
        mixAction(),
        walletAction(),
        walletMoves(),
        categoryMove(),
        cycleGaps(),
        clientSteps(),
        leadRoute(),
        leadOwner(),
        leadPoints(),
        nurtureSteps(),
        learnedVerdict());
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Advice advice && advice.parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return parts().toString();
  }
}
