package org.salesadvisor.today;

import java.lang.invoke.MethodHandles;
import org.salesadvisor.records.RecordShape;
import org.salesadvisor.records.Required;

/**
 * A wish to put work off; the components are the fields of the JSON.
 *
 * @param opportunity its id
 * @param until the day on which it is back on the list
 * @param reason why
 */
record SnoozeDocument(
    @Required String opportunity, @Required String until, @Required String reason) {

  static final RecordShape<SnoozeDocument> SHAPE =
      new RecordShape<>(SnoozeDocument.class, MethodHandles.lookup());

  /** Where a component stands among the values that were read. */
  static int at(String name) {
    return SHAPE.names().indexOf(name);
  }
}
