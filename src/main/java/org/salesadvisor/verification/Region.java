package org.salesadvisor.verification;

import java.math.BigInteger;
import org.logicng.knowledgecompilation.bdds.BDD;
import org.salesadvisor.errors.Stop;

/** A part of the space of all profiles: those for which something holds. Immutable. */
final class Region {

  private final BDD diagram;

  Region(BDD diagram) {
    Stop.ifInterrupted();
    this.diagram = diagram;
  }

  Region and(Region other) {
    return new Region(diagram.and(other.diagram));
  }

  Region or(Region other) {
    return new Region(diagram.or(other.diagram));
  }

  Region minus(Region other) {
    return new Region(diagram.and(other.diagram.negate()));
  }

  boolean isEmpty() {
    return diagram.isContradiction();
  }

  boolean meets(Region other) {
    return !and(other).isEmpty();
  }

  boolean isWithin(Region other) {
    return minus(other).isEmpty();
  }

  /** How many combinations of classes it holds. */
  BigInteger count() {
    return diagram.modelCount();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Region region && region.diagram.equals(diagram);
  }

  @Override
  public int hashCode() {
    return diagram.hashCode();
  }
}
