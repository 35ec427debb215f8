package org.salesadvisor.datasets.reading;

import org.salesadvisor.language.MessageKey;

/** What can be found in files of some kind of record. An enum of the kind implements this. */
public interface FindingKind extends MessageKey {

  /** Whether it keeps a row, or with it the whole import, from being stored. */
  boolean isError();
}
