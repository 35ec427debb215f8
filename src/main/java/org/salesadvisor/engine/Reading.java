package org.salesadvisor.engine;

import java.util.function.Function;

/**
 * What a reader made of something that many decisions share, so that it is made once. There is one
 * reader, and the same thing always reads the same: two threads may make it twice, to no harm.
 *
 * @param <S> what is shared
 */
final class Reading<S> {

  private final S shared;
  private volatile Object made;

  Reading(S shared) {
    this.shared = shared;
  }

  @SuppressWarnings("unchecked")
  <T> T by(Function<S, T> reader) {
    Object read = made;
    if (read == null) {
      read = reader.apply(shared);
      made = read;
    }
    return (T) read;
  }
}
