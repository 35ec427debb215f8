package org.salesadvisor.impact;

import java.io.IOException;
import java.util.List;

/** The decisions to compare, some at a time. For one thread. */
public interface Cases {

  /** The next ones; empty after the last. */
  List<Case> next() throws IOException;
}
