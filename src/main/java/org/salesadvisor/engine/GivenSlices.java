package org.salesadvisor.engine;

/** What each stage sees of one combination of given values. */
final class GivenSlices {

  private final Slice[] slices;
  private final long number = Slice.nextNumber();

  /**
   * @param slices by number of the stage; not copied
   */
  GivenSlices(Slice[] slices) {
    this.slices = slices;
  }

  Slice of(Stage stage) {
    return slices[stage.number];
  }

  /** Its own: no other has it. */
  long number() {
    return number;
  }
}
