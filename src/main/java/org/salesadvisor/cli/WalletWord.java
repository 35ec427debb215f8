package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the page that tells wallets. */
enum WalletWord implements MessageKey {
  CATEGORIES,
  CATEGORY,
  CLIENTS,
  FILE_OR_DATASET,
  MAY_CHANGE,
  MORE,
  NOT_STORED,
  POTENTIAL,
  SEND_AGAIN,
  SHARE,
  SHARE_UNKNOWN,
  SPOT,
  TITLE,
  UNKNOWN_POTENTIAL
}
