package org.salesadvisor.wallet;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.RecordShape;
import org.salesadvisor.records.Required;

/** Clients to be ranked, as they are written; the component is the field of the JSON. */
record RankingDocument(@Required @AtMost(MOST_CLIENTS) List<ClientDocument> clients) {

  static final int MOST_CLIENTS = 10_000;

  static final RecordShape<RankingDocument> SHAPE =
      new RecordShape<>(RankingDocument.class, MethodHandles.lookup());
}
