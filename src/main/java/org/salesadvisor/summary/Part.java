package org.salesadvisor.summary;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A part of a summary. */
interface Part {

  /** By which it stands in the summary. */
  String name();

  /**
   * The part, beginning with `href`, the call that gives the whole answer behind it.
   *
   * @throws org.salesadvisor.errors.AdvisorException saying why the part cannot be said
   */
  ObjectNode of(Asked asked);
}
