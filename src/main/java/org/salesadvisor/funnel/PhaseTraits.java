package org.salesadvisor.funnel;

import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.conclusion.Actor;
import org.salesadvisor.facts.conclusion.Behaviour;
import org.salesadvisor.facts.conclusion.Communication;

/**
 * What a phase of the order funnel is about: on which behaviour it works [L], from mass to personal
 * [S], who acts and to whom they hand over [A].
 *
 * @param handsOverTo null at the end
 */
public record PhaseTraits(
    Behaviour behaviour, Communication communication, Actor actor, Actor handsOverTo) {

  public static PhaseTraits of(SalesPhase phase) {
    return switch (phase) {
      case LEAD_GENERATION ->
          new PhaseTraits(
              Behaviour.COGNITION, Communication.MASS, Actor.MARKETING, Actor.INSIDE_SALES);
      case PROSPECT_QUALIFICATION ->
          new PhaseTraits(
              Behaviour.AFFECTION, Communication.TARGETED, Actor.INSIDE_SALES, Actor.OUTSIDE_SALES);
      case ORDER_REALISATION ->
          new PhaseTraits(
              Behaviour.CONATION, Communication.PERSONAL, Actor.OUTSIDE_SALES, Actor.OUTSIDE_SALES);
      case CLIENT_RETENTION ->
          new PhaseTraits(
              Behaviour.AFTER_PURCHASE, Communication.PERSONAL, Actor.OUTSIDE_SALES, null);
    };
  }
}
