package org.salesadvisor.scenario;

import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Message;

/**
 * A change of a rule or a norm that no scenario notices.
 *
 * @param change what is changed
 * @param near a scenario in which the change makes a difference that it does not look at; null when
 *     there is none
 */
public record Survivor(Change change, Near near) {

  /**
   * A scenario in which a change makes a difference.
   *
   * @param fires whether the rule fires in it as it is written
   */
  public record Near(String path, int line, String title, boolean fires) {}

  static Survivor of(Change change, Outcome near) {
    if (near == null) {
      return new Survivor(change, null);
    }
    Scenario scenario = near.scenario();
    boolean fires = near.fired().contains(change.rules().get(0));
    return new Survivor(
        change, new Near(scenario.path(), scenario.line(), scenario.title(), fires));
  }

  /** A warning: what is changed without notice and what to do about it. */
  public RuleFault fault() {
    return RuleFault.warning(change.path(), change.line(), 0, "MUTANT_SURVIVES", message())
        .withHint(hint());
  }

  private Message message() {
    String rule = change.rules().get(0);
    return switch (change.mutation()) {
      case CONDITION_LEFT_OUT, CONSTRAINT_LEFT_OUT ->
          ScenarioMessage.NOBODY_MISSES.with(rule, change.was());
      case NORM_LOWERED, NORM_RAISED ->
          ScenarioMessage.NOBODY_SEES_NORM.with(change.was(), change.becomes(), change.rules());
      default -> ScenarioMessage.NOBODY_SEES.with(rule, change.becomes(), change.was());
    };
  }

  private Message hint() {
    String rule = change.rules().get(0);
    if (near != null) {
      ScenarioMessage say =
          near.fires() ? ScenarioMessage.LET_IT_FIRE : ScenarioMessage.LET_IT_BE_SILENT;
      return say.with(near.title(), near.path(), near.line(), rule);
    }
    return switch (change.mutation()) {
      case CONDITION_LEFT_OUT -> ScenarioMessage.ADD_ALL_BUT.with(rule, change.was());
      case CONSTRAINT_LEFT_OUT -> ScenarioMessage.ADD_WITHOUT.with(rule, change.was());
      case NORM_LOWERED, NORM_RAISED ->
          ScenarioMessage.ADD_AT_NORM.with(change.was(), change.becomes());
      default -> ScenarioMessage.ADD_DIFFERENT.with(rule, change.was(), change.becomes());
    };
  }
}
