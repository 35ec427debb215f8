package org.salesadvisor.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.engine.ConditionState;
import org.salesadvisor.language.Message;

/**
 * A rule that should have fired and was silent.
 *
 * @param rule its id
 * @param path the file it stands in
 * @param conditions how each of its conditions fared
 */
public record SilentRule(String rule, String path, List<ConditionState> conditions) {

  public SilentRule {
    conditions = List.copyOf(conditions);
  }

  /** A line for each condition. */
  Stream<Message> lines() {
    return conditions.stream().map(this::line);
  }

  private Message line(ConditionState state) {
    if (state.holds()) {
      return ScenarioMessage.HOLDS.with(state.text(), path, state.line());
    }
    List<Message> values =
        state.given().entrySet().stream().map(it -> value(it.getKey(), it.getValue())).toList();
    boolean isTold =
        state.failing() != null && !state.text().endsWith("( " + state.failing() + " )");
    Message fails =
        isTold
            ? ScenarioMessage.FAILS_ON.with(state.text(), path, state.line(), state.failing())
            : ScenarioMessage.FAILS.with(state.text(), path, state.line());
    return values.isEmpty() ? fails : ScenarioMessage.WITH_VALUES.with(fails, values);
  }

  private static Message value(String path, Object value) {
    return value == null
        ? ScenarioMessage.IS_UNKNOWN.with(path)
        : ScenarioMessage.IS.with(path, value);
  }
}
