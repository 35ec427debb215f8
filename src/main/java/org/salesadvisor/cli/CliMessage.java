package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** What a command says when it cannot do what was asked. */
enum CliMessage implements MessageKey {
  BAD_AS_OF,
  BAD_FUNNELS,
  BAD_LANGUAGE,
  BAD_THREADS,
  BAD_VALUE,
  CHECK_FILES,
  CHECK_NAME,
  FAULTS_IN,
  JSON_IS_FOR_ONE,
  LACKS,
  LACKS_VALUE,
  NAME_A_COMMAND,
  NAME_TWO,
  NOT_KNOWN,
  NOT_TWO_RULE_SETS,
  NO_SUCH_FILE,
  REPORT_WITHOUT_INVOICES,
  SEE_HELP,
  STANDS_TWICE,
  TABLE_WITHOUT_PROFILES,
  TWO_CANDIDATES,
  UNREADABLE,
  WRITE_FUNNELS,
  WRITE_LANGUAGE,
  WRITE_MOMENT,
  WRITE_NDJSON,
  WRITE_THREADS
}
