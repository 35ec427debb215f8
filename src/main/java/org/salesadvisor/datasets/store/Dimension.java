package org.salesadvisor.datasets.store;

import java.util.Arrays;
import java.util.List;

/** By what a funnel can be split. */
public enum Dimension {
  REP("rep", "o.rep"),
  TEAM("team", "o.team"),
  CHANNEL("channel", "o.channel"),
  /** The marketing action that led to it. */
  CAMPAIGN("campaign", "o.campaign"),
  PRODUCT("product", "o.product"),
  SIZE("size", "o.size"),
  WEEK(null, "to_char(o.cohort, 'IYYY-\"W\"IW')"),
  MONTH(null, "to_char(o.cohort, 'YYYY-MM')"),
  QUARTER(null, "to_char(o.cohort, 'YYYY-\"Q\"Q')"),
  YEAR(null, "to_char(o.cohort, 'YYYY')");

  private final String column;
  private final String expression;

  Dimension(String column, String expression) {
    this.column = column;
    this.expression = expression;
  }

  /** What an opportunity belongs to itself; the others are periods of its cohort date. */
  public boolean isAttribute() {
    return column != null;
  }

  /** Of an attribute, as it is named in requests; null of a period. */
  public String key() {
    return column;
  }

  /** Over an opportunity {@code o}. */
  String expression() {
    return expression;
  }

  public static List<Dimension> attributes() {
    return Arrays.stream(values()).filter(Dimension::isAttribute).toList();
  }
}
