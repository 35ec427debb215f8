package org.salesadvisor.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Work is counted in steps of a millisecond; a loaded machine makes them longer, never shorter. */
class CourtesyTest {

  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long ENOUGH_MILLIS = 60_000;

  @Test
  void restsLongerThanItWorksWhileOthersWork() {
    long worked = new Courtesy(() -> true, ENOUGH_MILLIS).in(() -> work(30));

    // 30 steps make at least 8 rests of 6 ms or more, whatever the machine does
    assertTrue(worked >= TimeUnit.MILLISECONDS.toNanos(30 + 8 * 6), () -> worked + " ns");
  }

  @Test
  void restsNotWhenNobodyElseWorks() {
    int[] asked = {0};

    new Courtesy(() -> asked[0]++ < 0, ENOUGH_MILLIS).in(() -> work(30));

    assertTrue(asked[0] >= 3, "asks every few milliseconds");
  }

  @Test
  void asksNobodyAnyMoreWhenItRestedEnough() {
    int[] asked = {0};
    Courtesy courtesy = new Courtesy(() -> asked[0]++ >= 0, 1);

    courtesy.in(() -> work(30));

    assertEquals(1, asked[0]);
  }

  @Test
  void isOwedOnThreadsThatTheWorkStarts() throws InterruptedException {
    int[] asked = {0};

    new Courtesy(() -> asked[0]++ < 0, ENOUGH_MILLIS)
        .in(
            () -> {
              Thread helper = new Thread(() -> work(30));
              helper.start();
              join(helper);
              return null;
            });

    assertTrue(asked[0] > 0);
  }

  @Test
  void isOwedNoLongerThanTheWorkLasts() {
    int[] asked = {0};
    new Courtesy(() -> asked[0]++ < 0, ENOUGH_MILLIS).in(() -> null);

    work(30);

    assertEquals(0, asked[0]);
  }

  @Test
  void isStoppedWhileItRests() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(
          CancellationException.class,
          () -> new Courtesy(() -> true, ENOUGH_MILLIS).in(() -> work(30)));
    } finally {
      Thread.interrupted();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  /** Busy steps of a millisecond; returns how long they took with rests, in nanoseconds. */
  private static long work(int steps) {
    long begin = System.nanoTime();
    for (int i = 0; i < steps; i++) {
      long end = System.nanoTime() + STEP;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      Stop.ifInterrupted();
    }
    return System.nanoTime() - begin;
  }
}
