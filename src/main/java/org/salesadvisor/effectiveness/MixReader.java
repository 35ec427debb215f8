package org.salesadvisor.effectiveness;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.records.WhatIfs;

/** Reads the communication mix with its what-ifs. Thread-safe. */
public final class MixReader {

  private static final WhatIfs<MixDocument> READER =
      new WhatIfs<>(
          new StrictJson<>(
              MixDocument.SHAPE,
              EffectivenessMessage.NO_CONTENT.with(),
              EffectivenessMessage.MORE_THAN_A_MIX.with()));

  private MixReader() {}

  /**
   * Reads.
   *
   * @param json UTF-8
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault, of the mix and of
   *     what the what-ifs make of it
   */
  public static Asked read(byte[] json) {
    AtomicReference<List<ItemDocument>> items = new AtomicReference<>();
    WhatIfs.Read<MixDocument> read =
        READER.read(
            json,
            (values, faults) -> check(values, faults, items),
            (values, faults) -> new MixCheck(values, items.get(), faults).check());
    return Asked.of(read);
  }

  @SuppressWarnings("unchecked")
  private static void check(
      Object[] values, Faults faults, AtomicReference<List<ItemDocument>> items) {
    items.set((List<ItemDocument>) values[MixDocument.at("items")]);
    new MixCheck(values, null, faults).check();
  }

  /** What may be sent, as JSON Schema: told by the records that hold it. */
  public static Map<String, Object> schema() {
    return MixDocument.SHAPE.schema();
  }
}
