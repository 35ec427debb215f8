package org.salesadvisor.errors;

import java.util.List;
import java.util.stream.Collectors;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** An input with faults: every one that was found, in the order of the input. */
public final class InvalidInputException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

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
    super(code, summary(faults.size(), count), ErrorMessage.CORRECT_AND_SEND.with());
    this.faults = List.copyOf(faults);
  }

  /** An input that cannot even be read, such as broken JSON. */
  static InvalidInputException malformed(List<Fault> faults, int count) {
    return new InvalidInputException("MALFORMED_INPUT", faults, count);
  }

  private static Message summary(int named, int count) {
    if (count == 1) {
      return ErrorMessage.ONE_FAULT.with();
    }
    return count == named
        ? ErrorMessage.FAULTS.with(count)
        : ErrorMessage.FIRST_FAULTS.with(count, named);
  }

  public List<Fault> faults() {
    return faults;
  }

  @Override
  protected String details(Language language) {
    return faults.stream().map(fault -> fault.text(language)).collect(Collectors.joining("\n"));
  }

  /** Every fault in English, for logs. */
  @Override
  public String getMessage() {
    return faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
  }
}
