package org.salesadvisor.records;

import java.util.List;

/**
 * The same document with other numbers.
 *
 * @param name what it is called, or null
 * @param set what is different
 */
public record WhatIf(String name, @Required @AtMost(20) List<Change> set) {

  /**
   * Another number.
   *
   * @param path where in the document, as a JSON pointer such as {@code
   *     /phases/1/hitRate/rateShare}
   * @param value what stands there instead
   */
  public record Change(@Required String path, @Required Double value) {}
}
