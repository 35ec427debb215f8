package org.salesadvisor.wallet;

import org.salesadvisor.language.MessageKey;

/** What a reader of a ranking has to know; the name is the code of the note. */
enum WalletNote implements MessageKey {
  FEW_PEERS,
  PEERS_ARE_ESTIMATES,
  SALES_AS_SIZE,
  TRUE_WALLET_UNKNOWN
}
