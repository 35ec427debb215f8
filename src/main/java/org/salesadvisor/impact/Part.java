package org.salesadvisor.impact;

/** The parts of an advice, in its order, under the names that they have there. */
public enum Part {
  BUYING_CLASS("buyingClass", true),
  SELLING_MODE("sellingMode", true),
  LOOP("loop", true),
  KOOP("koop", true),
  INVOLVEMENT("involvement", false),
  PRINCIPLES("principles", false),
  PROCESS_MAP("processMap", false),
  LEAD_SOURCES("leadSources", false),
  CYCLE_ALIGNMENT("cycleAlignment", false),
  INTERVENTIONS("interventions", false),
  WARNINGS("warnings", false),
  MISSING("missing", false),
  CONFLICTS("conflicts", false);

  /** The value of a leading conclusion that has none, or more than one. */
  public static final String UNDETERMINED = "UNDETERMINED";

  private final String field;
  private final boolean isLeading;

  Part(String field, boolean isLeading) {
    this.field = field;
    this.isLeading = isLeading;
  }

  /** Its name in the JSON of an advice. */
  public String field() {
    return field;
  }

  /** Whether the order of what it lists says something. */
  boolean isOrdered() {
    return this == PROCESS_MAP;
  }

  /** Whether it has one value; else it is a list. */
  boolean isLeading() {
    return isLeading;
  }
}
