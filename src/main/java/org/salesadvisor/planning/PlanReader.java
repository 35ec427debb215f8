package org.salesadvisor.planning;

import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.records.WhatIfs;

/** Reads a plan with its what-ifs. Thread-safe. */
public final class PlanReader {

  private static final WhatIfs<PlanDocument> READER =
      new WhatIfs<>(
          new StrictJson<>(
              PlanDocument.SHAPE,
              PlanningMessage.NO_CONTENT.with(),
              PlanningMessage.MORE_THAN_A_PLAN.with()));

  private PlanReader() {}

  /**
   * Reads.
   *
   * @param json UTF-8
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault, of the plan and of
   *     what the what-ifs make of it
   */
  public static Asked read(byte[] json) {
    WhatIfs.Read<PlanDocument> read = READER.read(json, PlanReader::check, PlanReader::check);
    return new Asked(read.document(), read.variants());
  }

  private static void check(Object[] values, Faults faults) {
    new PlanCheck(values, faults).check();
  }

  /** What may be sent, as JSON Schema: told by the records that hold it. */
  public static Map<String, Object> schema() {
    return PlanDocument.SHAPE.schema();
  }
}
