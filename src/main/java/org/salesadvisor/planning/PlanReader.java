package org.salesadvisor.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.records.StrictJson;

/** Reads a plan with its what-ifs. Thread-safe. */
public final class PlanReader {

  private static final StrictJson<PlanDocument> READER =
      new StrictJson<>(
          PlanDocument.SHAPE,
          PlanningMessage.NO_CONTENT.with(),
          PlanningMessage.MORE_THAN_A_PLAN.with());

  private PlanReader() {}

  /**
   * Reads.
   *
   * @param json UTF-8
   * @throws InvalidInputException naming every fault, of the plan and of what the what-ifs make of
   *     it
   */
  public static Asked read(byte[] json) {
    AtomicReference<List<WhatIfDocument>> asked = new AtomicReference<>();
    PlanDocument document = null;
    Faults faults = new Faults();
    try {
      document = READER.read(json, (values, found) -> check(values, found, asked));
    } catch (InvalidInputException wrong) {
      if (asked.get() == null || wrong.code().equals("MALFORMED_INPUT")) {
        throw wrong;
      }
      wrong.faults().forEach(faults::add);
    }
    List<Variant> variants = variants(json, asked.get(), faults);
    faults.throwIfAny();
    return new Asked(document, variants);
  }

  @SuppressWarnings("unchecked")
  private static void check(
      Object[] values, Faults faults, AtomicReference<List<WhatIfDocument>> asked) {
    new PlanCheck(values, faults).check();
    asked.set((List<WhatIfDocument>) values[PlanDocument.at("whatIf")]);
  }

  /** What may be sent, as JSON Schema: told by the records that hold it. */
  public static Map<String, Object> schema() {
    return PlanDocument.SHAPE.schema();
  }

  private static List<Variant> variants(byte[] json, List<WhatIfDocument> asked, Faults faults) {
    List<Fault> own = faults.all();
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; asked != null && i < asked.size(); i++) {
      WhatIfDocument one = asked.get(i);
      String place = "/whatIf/" + i;
      byte[] changed = one == null ? null : Changes.apply(json, one.set(), place, faults);
      if (changed != null) {
        variants.add(new Variant(one, variant(changed, place, own, faults)));
      }
    }
    return variants;
  }

  /** What was wrong before is told once. */
  private static PlanDocument variant(byte[] json, String place, List<Fault> own, Faults faults) {
    try {
      return READER.read(json, (values, found) -> new PlanCheck(values, found).check());
    } catch (InvalidInputException wrong) {
      wrong.faults().stream()
          .filter(fault -> !own.contains(fault))
          .forEach(
              fault ->
                  faults.add(
                      place, PlanningMessage.BECOMES_WRONG.with(fault.pointer(), fault.message())));
      return null;
    }
  }
}
