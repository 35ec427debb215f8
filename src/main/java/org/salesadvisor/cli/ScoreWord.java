package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** What stands around a learned score on a page. */
enum ScoreWord implements MessageKey {
  AUC,
  BRIER,
  CHANCE,
  COLUMNS,
  EXPECTED,
  FORETOLD,
  LEARNED_FROM,
  NEEDED,
  NEITHER,
  POINTS,
  REFUSED,
  SAME,
  TRIED_ON
}
