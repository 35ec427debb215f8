package org.salesadvisor.diagnosis.dataset;

import org.salesadvisor.funnel.narrowing.Dimension;

/** What the dimensions of a dataset are called in a diagnosis. */
final class Names {

  private Names() {}

  static Dimension of(org.salesadvisor.datasets.store.Dimension attribute) {
    return switch (attribute) {
      case REP -> Dimension.REP;
      case TEAM -> Dimension.TEAM;
      case CHANNEL -> Dimension.CHANNEL;
      case CAMPAIGN -> Dimension.CAMPAIGN;
      case PRODUCT -> Dimension.PRODUCT;
      case SIZE -> Dimension.DEAL_SIZE;
      default -> throw new IllegalArgumentException(attribute + " is a period");
    };
  }
}
