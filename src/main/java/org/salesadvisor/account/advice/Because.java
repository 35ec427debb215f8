package org.salesadvisor.account.advice;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * Reasons that are gathered when somebody first looks at them: a table of ten thousand customers
 * has no place for them. Immutable to its readers and safe for use by many threads.
 */
final class Because extends AbstractList<Reason> implements RandomAccess {

  private final Supplier<List<Reason>> gathering;

  // gathered twice they are equal, so threads need not wait for each other
  private volatile List<Reason> gathered;

  Because(Supplier<List<Reason>> gathering) {
    this.gathering = gathering;
  }

  private List<Reason> reasons() {
    List<Reason> now = gathered;
    if (now == null) {
      now = gathering.get();
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
