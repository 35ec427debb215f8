package org.salesadvisor.errors;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets work that takes long leave the processor to others: while they have something to do, it
 * rests twice as long as it worked, every few milliseconds. It does so wherever it asks {@link
 * Stop}, also on threads that it starts. For one piece of work at a time.
 */
public final class Courtesy {

  private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

  /** Who was kept from the processor seems to have worked, and owes nobody for that. */
  private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private static final int RESTS = 2;

  private static final InheritableThreadLocal<Courtesy> OWED = new InheritableThreadLocal<>();

  private final BooleanSupplier othersWork;
  private long restNanosLeft;
  private long begun = System.nanoTime();

  /**
   * @param othersWork whether others have something to do now
   * @param mostMillis the longest that all rests may take together
   */
  public Courtesy(BooleanSupplier othersWork, long mostMillis) {
    this.othersWork = othersWork;
    this.restNanosLeft = TimeUnit.MILLISECONDS.toNanos(mostMillis);
  }

  /** Does this work with courtesy. */
  public <T> T in(Supplier<T> work) {
    Courtesy before = OWED.get();
    OWED.set(this);
    try {
      return work.get();
    } finally {
      OWED.set(before);
    }
  }

  static void restIfDue() {
    Courtesy owed = OWED.get();
    if (owed != null) {
      owed.rest();
    }
  }

  private void rest() {
    long worked = System.nanoTime() - begun;
    if (worked < WORK_NANOS) {
      return;
    }
    if (restNanosLeft > 0 && othersWork.getAsBoolean()) {
      long rest = Math.min(worked * RESTS, LONGEST_REST_NANOS);
      restNanosLeft -= rest;
      sleep(rest);
    }
    begun = System.nanoTime();
  }

  /** Who is interrupted goes on, to be stopped. */
  private static void sleep(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
