package org.salesadvisor.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.salesadvisor.language.Message;

/** Gathers what is wrong in one input, so that all of it can be told at once. */
public final class Faults {

  /** Enough to correct a file by; a broken large input must not fill the memory. */
  private static final int MOST = 100;

  private final List<Fault> all = new ArrayList<>();
  private int count;
  private boolean malformed;

  public void add(String pointer, Message message) {
    add(pointer, () -> message);
  }

  /**
   * Adds a fault.
   *
   * @param message asked for only when the fault is kept: finding a hint takes time
   */
  public void add(String pointer, Supplier<Message> message) {
    count++;
    if (all.size() < MOST) {
      all.add(new Fault(pointer, message.get()));
    }
  }

  public void add(Pointer pointer, Message message) {
    add(pointer.toString(), message);
  }

  /** Adds a fault; the message is asked for only when the fault is kept. */
  public void add(Pointer pointer, Supplier<Message> message) {
    add(pointer.toString(), message);
  }

  public void add(Fault fault) {
    count++;
    if (all.size() < MOST) {
      all.add(fault);
    }
  }

  /** Adds a fault after which the rest of the input cannot be read. */
  public void addMalformed(String pointer, Message message) {
    malformed = true;
    add(pointer, message);
  }

  /** Adds a fault unless the place, or one inside it, has one already. */
  public void addUnlessNamed(Pointer pointer, Message message) {
    addUnlessNamed(pointer.toString(), message);
  }

  /** Adds a fault unless the place, or one inside it, has one already. */
  public void addUnlessNamed(String place, Message message) {
    boolean named =
        all.stream()
            .map(Fault::pointer)
            .anyMatch(known -> known.equals(place) || known.startsWith(place + "/"));
    if (!named) {
      add(place, message);
    }
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What was gathered so far. */
  public List<Fault> all() {
    return List.copyOf(all);
  }

  /** How many there were so far. */
  public int count() {
    return count;
  }

  /**
   * Does nothing when nothing is wrong.
   *
   * @throws InvalidInputException with everything gathered, and with how many more there were
   */
  public void throwIfAny() {
    if (!all.isEmpty()) {
      throw malformed
          ? InvalidInputException.malformed(all, count)
          : new InvalidInputException(all, count);
    }
  }
}
