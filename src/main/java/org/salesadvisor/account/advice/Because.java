package org.salesadvisor.account.advice;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The reasons of one decision, gathered when somebody first looks at them: a table of ten thousand
 * customers has no place for them. Immutable to its readers and safe for use by many threads.
 */
final class Because extends AbstractList<Reason> implements RandomAccess {

  private final Grounds grounds;
  private final GivenValues given;

  // gathered twice they are equal, so threads need not wait for each other
  private volatile List<Reason> gathered;

  Because(Grounds grounds, GivenValues given) {
    this.grounds = grounds;
    this.given = given;
  }

  private List<Reason> reasons() {
    List<Reason> now = gathered;
    if (now == null) {
      now = grounds.with(given);
      gathered = now;
    }
    return now;
  }

  @Override
  public Reason get(int index) {
    return reasons().get(index);
  }

  @Override
  public int size() {
    return reasons().size();
  }
}
