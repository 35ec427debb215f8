package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the page that tells what a communication mix brings. */
enum EffectivenessWord implements MessageKey {
  ABSENT,
  ALL,
  ASSUMPTIONS,
  ATTEMPT,
  CANVASSING,
  COST_PER_ORDER,
  EFFECT,
  IDLE,
  ITEMS,
  NEXT_EURO,
  ORDERING,
  PER_ORDER,
  TITLE,
  TOGETHER,
  WHAT_IF
}
