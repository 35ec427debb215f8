package org.salesadvisor.engine;

import java.util.function.Function;

/**
 * Something that many decisions share, and what its one reader made of it. The same thing always
 * reads the same: two threads may make it twice, to no harm.
 *
 * @param <S> the thing itself
 */
public abstract class Shared<S extends Shared<S>> {

  private volatile Object reading;

  Shared() {}

  /** What its reader makes of it; made once. */
  @SuppressWarnings("unchecked")
  public final <T> T read(Function<S, T> reader) {
    Object known = reading;
    if (known == null) {
      known = reader.apply((S) this);
      reading = known;
    }
    return (T) known;
  }
}
