package org.salesadvisor.errors;

import java.util.List;
import java.util.stream.Collectors;

/** An input with faults: every one that was found, in the order of the input. */
public final class InvalidInputException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public InvalidInputException(List<Fault> faults) {
    this("INVALID_INPUT", faults);
  }

  private InvalidInputException(String code, List<Fault> faults) {
    super(
        code,
        faults.stream()
            .map(fault -> fault.pointer() + ": " + fault.message())
            .collect(Collectors.joining("; ")),
        "Correct what is named and send it again.");
    this.faults = List.copyOf(faults);
  }

  /** An input that cannot even be read, such as broken JSON. */
  public static InvalidInputException malformed(List<Fault> faults) {
    return new InvalidInputException("MALFORMED_INPUT", faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
