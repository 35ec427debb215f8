package org.salesadvisor.planning;

import java.util.List;

/** A plan that can be forecast, with the what-ifs that were asked. */
public final class Asked {

  private final PlanDocument document;
  private final List<Variant> variants;

  Asked(PlanDocument document, List<Variant> variants) {
    this.document = document;
    this.variants = List.copyOf(variants);
  }

  PlanDocument document() {
    return document;
  }

  List<Variant> variants() {
    return variants;
  }
}
