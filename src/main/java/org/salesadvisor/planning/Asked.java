package org.salesadvisor.planning;

import java.util.List;
import org.salesadvisor.records.Variant;

/** A plan that can be forecast, with the what-ifs that were asked. */
public final class Asked {

  private final PlanDocument document;
  private final List<Variant<PlanDocument>> variants;

  Asked(PlanDocument document, List<Variant<PlanDocument>> variants) {
    this.document = document;
    this.variants = List.copyOf(variants);
  }

  PlanDocument document() {
    return document;
  }

  List<Variant<PlanDocument>> variants() {
    return variants;
  }
}
