package org.salesadvisor.cycle;

import java.time.LocalDate;
import java.util.Map;
import org.salesadvisor.records.StrictJson;

/** Reads the cycles of an account. Thread-safe. */
final class CyclesReader {

  private static final StrictJson<CyclesDocument> READER =
      new StrictJson<>(
          CyclesDocument.SHAPE,
          CycleMessage.NO_CONTENT.with(),
          CycleMessage.MORE_THAN_CYCLES.with());

  private CyclesReader() {}

  static CyclesDocument read(byte[] json, LocalDate now) {
    return READER.read(json, (values, faults) -> new CyclesCheck(values, now, faults).check());
  }

  static Map<String, Object> schema() {
    return CyclesDocument.SHAPE.schema();
  }
}
