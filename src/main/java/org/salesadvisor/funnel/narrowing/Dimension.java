package org.salesadvisor.funnel.narrowing;

/** By what counts may be split. */
public enum Dimension {
  REP(true),
  TEAM(true),
  CHANNEL(false),
  CAMPAIGN(false),
  PRODUCT(false),
  DEAL_SIZE(false);

  private final boolean isPeople;

  Dimension(boolean isPeople) {
    this.isPeople = isPeople;
  }

  /** Whether its values do the work; else they are the work, and differ by nature. */
  public boolean isPeople() {
    return isPeople;
  }
}
