package org.salesadvisor.scenario;

import org.salesadvisor.language.MessageKey;

/** What this room tells authors of scenarios. */
enum ScenarioMessage implements MessageKey {
  A_FIELD_OF,
  A_GIVEN_FACT,
  A_GROUP,
  A_PART_OF,
  A_PART_OF_SCENARIO,
  A_RULE,
  A_SIGN,
  A_TOPIC,
  A_VALUE_OF,
  DUPLICATE_TITLE,
  EXPECTS_NOTHING,
  FIRED_AND_SILENT,
  IN_SCENARIO,
  LIST_OF_SCENARIOS,
  LIST_OF_WORDS,
  MISSING_TITLE,
  NAMES_WITH_VALUES,
  NOT_KNOWN,
  ONE_VALUE,
  SAY_UNDER_EXPECT,
  SOMETHING_TO_EXPECT,
  STARTS_WITH_TITLE,
  TAKES,
  TAKES_LIST,
  TAKES_MONEY,
  TAKES_NUMBER,
  TAKES_ONE_OF,
  TAKES_TRUE_OR_FALSE,
  TAKES_WHOLE_NUMBER,
  YAML_BROKEN
}
