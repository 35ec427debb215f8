package org.salesadvisor.records;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.InvalidInputException;

/**
 * Reads a document whose field {@code whatIf} asks for the same with other numbers. Each variant is
 * read as strictly as the document itself.
 *
 * @param <T> the type of document
 * @param reader of the document
 */
public record WhatIfs<T>(StrictJson<T> reader) {

  private static final String FIELD = "whatIf";

  /**
   * A document with what becomes of it.
   *
   * @param <T> the type of document
   * @param variants in the order in which they were asked
   */
  public record Read<T>(T document, List<Variant<T>> variants) {

    public Read {
      variants = List.copyOf(variants);
    }
  }

  /**
   * Reads.
   *
   * @param json UTF-8
   * @param own looks across the fields of the document
   * @param others looks across those of a variant
   * @throws InvalidInputException naming every fault, of the document and of what the what-ifs make
   *     of it
   */
  public Read<T> read(byte[] json, StrictJson.Check own, StrictJson.Check others) {
    AtomicReference<List<WhatIf>> asked = new AtomicReference<>();
    T document = null;
    Faults faults = new Faults();
    try {
      document = reader.read(json, (values, found) -> check(values, found, own, asked));
    } catch (InvalidInputException wrong) {
      if (asked.get() == null || wrong.code().equals("MALFORMED_INPUT")) {
        throw wrong;
      }
      wrong.faults().forEach(faults::add);
    }
    List<Variant<T>> variants = variants(json, others, asked.get(), faults);
    faults.throwIfAny();
    return new Read<>(document, variants);
  }

  @SuppressWarnings("unchecked")
  private void check(
      Object[] values, Faults faults, StrictJson.Check own, AtomicReference<List<WhatIf>> asked) {
    own.check(values, faults);
    asked.set((List<WhatIf>) values[reader.shape().names().indexOf(FIELD)]);
  }

  private List<Variant<T>> variants(
      byte[] json, StrictJson.Check others, List<WhatIf> asked, Faults faults) {
    List<Fault> own = faults.all();
    List<Variant<T>> variants = new ArrayList<>();
    for (int i = 0; asked != null && i < asked.size(); i++) {
      WhatIf one = asked.get(i);
      String place = "/" + FIELD + "/" + i;
      byte[] changed = one == null ? null : Changes.apply(json, one.set(), place, faults);
      if (changed != null) {
        variants.add(new Variant<>(one, variant(changed, others, place, own, faults)));
      }
    }
    return variants;
  }

  /** What was wrong before is told once. */
  private T variant(
      byte[] json, StrictJson.Check check, String place, List<Fault> own, Faults faults) {
    try {
      return reader.read(json, check);
    } catch (InvalidInputException wrong) {
      wrong.faults().stream()
          .filter(fault -> !own.contains(fault))
          .forEach(
              fault ->
                  faults.add(
                      place, RecordMessage.BECOMES_WRONG.with(fault.pointer(), fault.message())));
      return null;
    }
  }
}
