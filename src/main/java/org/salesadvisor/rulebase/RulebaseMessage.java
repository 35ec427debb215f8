package org.salesadvisor.rulebase;

import org.salesadvisor.language.MessageKey;

/** What this room tells authors of norms and texts, and who starts the program without rules. */
enum RulebaseMessage implements MessageKey {
  CODE_WITHOUT_TEXT,
  FACT_WITHOUT_QUESTION,
  FOLDER_UNREADABLE,
  LACKS_MEANING,
  LACKS_NUMBER,
  LACKS_SOURCE,
  LACKS_UNIT,
  MISSING_FILE,
  NAMES_WITH_VALUES,
  NAME_RULE_FOLDER,
  NORM_INCOMPLETE,
  NORM_OUT_OF_RANGE,
  NO_RULE_FOLDER,
  READABLE_UTF_8,
  RULE_WITHOUT_TEXT,
  TESTED_THERE,
  TEXT_NAMES_UNKNOWN_NORM,
  TEXT_WITHOUT_RULE,
  UNKNOWN_PLACEHOLDER,
  YAML_BRACKETS,
  YAML_COLON,
  YAML_INDENTATION,
  YAML_NO_COLON,
  YAML_QUOTE,
  YAML_TAB,
  YAML_TWICE,
  YAML_UNREADABLE
}
