package org.salesadvisor.decisionlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Decisions that wait for a writer, first come first served, never more than its capacity. */
final class DecisionQueue {

  private static final long GATHER_NANOS = 1_000_000;

  private final int capacity;
  private final ArrayDeque<PendingDecision> waiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition enough = lock.newCondition();
  private final Condition room = lock.newCondition();
  private boolean closed;

  /** Whether the last taken had company. */
  private boolean isBusy;

  /** Whether somebody waits for more than there is. */
  private boolean isGathering;

  private int wanted;

  DecisionQueue(int capacity) {
    this.capacity = capacity;
    this.waiting = new ArrayDeque<>(capacity);
  }

  /** Takes it in, or throws at once when there is no room. */
  void offer(PendingDecision pending) {
    lock.lock();
    try {
      add(pending);
    } finally {
      lock.unlock();
    }
  }

  /** Takes it in as soon as there is room, or throws at its deadline. */
  void put(PendingDecision pending) {
    lock.lock();
    try {
      boolean inTime = true;
      while (waiting.size() >= capacity && !closed && inTime) {
        inTime = awaitRoomUntil(pending.deadline);
      }
      add(pending);
    } finally {
      lock.unlock();
    }
  }

  private boolean awaitRoomUntil(long deadline) {
    try {
      return room.awaitNanos(deadline - System.nanoTime()) > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void add(PendingDecision pending) {
    if (closed) {
      throw LogUnavailableException.closing();
    }
    if (waiting.size() >= capacity) {
      throw new LogFullException(waiting.size());
    }
    waiting.add(pending);
    if (!isGathering) {
      arrived.signal();
    } else if (waiting.size() >= wanted) {
      enough.signal();
    }
  }

  /**
   * Waits for decisions and takes what is there, {@code max} at most; empty once closed. When the
   * last taken had company, others are about to come and are waited for a moment: a commit for two
   * costs nearly what one for twenty does.
   */
  List<PendingDecision> drain(int max) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while ((waiting.isEmpty() || isGathering) && !closed) {
        arrived.await();
      }
      if (isBusy) {
        gather(max);
      }
      List<PendingDecision> taken = take(max);
      isBusy = taken.size() > 1;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void gather(int wanted) throws InterruptedException {
    isGathering = true;
    this.wanted = wanted;
    try {
      long left = GATHER_NANOS;
      while (left > 0 && waiting.size() < wanted && !closed) {
        left = enough.awaitNanos(left);
      }
    } finally {
      isGathering = false;
      // who waited meanwhile takes what is too much for this one
      arrived.signal();
    }
  }

  private List<PendingDecision> take(int max) {
    int count = Math.min(max, waiting.size());
    List<PendingDecision> taken = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      taken.add(waiting.poll());
    }
    room.signalAll();
    return taken;
  }

  /** Removes those whose time is up, for the caller to end. */
  List<PendingDecision> takeOverdue(long now) {
    lock.lock();
    try {
      List<PendingDecision> overdue = waiting.stream().filter(p -> p.isOverdue(now)).toList();
      if (!overdue.isEmpty()) {
        waiting.removeIf(p -> p.isOverdue(now));
        room.signalAll();
      }
      return overdue;
    } finally {
      lock.unlock();
    }
  }

  int depth() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Refuses what comes from now on; what waits can still be drained. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
      enough.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
