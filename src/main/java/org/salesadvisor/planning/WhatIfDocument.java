package org.salesadvisor.planning;

import java.util.List;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.Required;

/**
 * The same plan with other numbers.
 *
 * @param name what it is called, or null
 * @param set what is different
 */
record WhatIfDocument(String name, @Required @AtMost(20) List<Change> set) {

  /**
   * Another number.
   *
   * @param path where in the plan, as a JSON pointer such as {@code /phases/1/hitRate/rateShare}
   * @param value what stands there instead
   */
  record Change(@Required String path, @Required Double value) {}
}
