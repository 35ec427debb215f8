package org.salesadvisor.errors;

import java.util.List;
import java.util.stream.Collectors;

/** An input with faults: every one that was found, in the order of the input. */
public final class InvalidInputException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;
  private final int count;

  public InvalidInputException(List<Fault> faults) {
    this(faults, faults.size());
  }

  /**
   * @param count how many faults there were, of which these are the first
   */
  InvalidInputException(List<Fault> faults, int count) {
    this("INVALID_INPUT", faults, count);
  }

  private InvalidInputException(String code, List<Fault> faults, int count) {
    super(
        code,
        faults.stream()
            .map(fault -> fault.pointer() + ": " + fault.message())
            .collect(Collectors.joining("; ")),
        "Correct what is named and send it again.");
    this.faults = List.copyOf(faults);
    this.count = count;
  }

  /** An input that cannot even be read, such as broken JSON. */
  public static InvalidInputException malformed(List<Fault> faults) {
    return malformed(faults, faults.size());
  }

  static InvalidInputException malformed(List<Fault> faults, int count) {
    return new InvalidInputException("MALFORMED_INPUT", faults, count);
  }

  /** How many there are, in words. */
  public String summary() {
    if (count == 1) {
      return "One fault.";
    }
    return count == faults.size()
        ? count + " faults."
        : count + " faults; the first " + faults.size() + " are named.";
  }

  public List<Fault> faults() {
    return faults;
  }
}
