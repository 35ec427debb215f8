package org.salesadvisor.wallet;

import org.salesadvisor.language.MessageKey;

/** What is said of clients and their spend: what is wrong with them. */
enum WalletMessage implements MessageKey {
  CATEGORY_TWICE,
  CLIENT_TWICE,
  IMPORT_SPEND,
  MORE_THAN_SPEND,
  MORE_THAN_WALLETS,
  NO_CLIENTS,
  NO_CONTENT,
  NO_RANK,
  NO_SALES,
  NO_WALLET,
  ONE_FILE,
  OTHER_CURRENCY,
  RANK_BEYOND,
  RANK_OR_SUPPLIERS
}
