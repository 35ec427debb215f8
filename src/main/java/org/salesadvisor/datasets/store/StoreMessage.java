package org.salesadvisor.datasets.store;

import org.salesadvisor.language.MessageKey;

/** What is said where the database is asked for datasets. */
enum StoreMessage implements MessageKey {
  CANCEL_OR_WAIT,
  DATASET_BUSY,
  LIST_DATASETS,
  NOT_DONE,
  NO_DATASET,
  NO_JOB,
  OTHER_REQUEST,
  START_JOB,
  TRY_AGAIN,
  USE_NEW_KEY
}
