package org.salesadvisor.errors;

import java.util.Map;
import java.util.Objects;

/**
 * Something that the reader of the message can put right.
 *
 * <p>The message says what is wrong and with which value; {@link #whatNext()} what to do about it.
 * Neither holds anything internal (no class names, no SQL), so both may leave the service.
 */
public class AdvisorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String whatNext;

  /**
   * @param code permanent, for programs, in UPPER_SNAKE
   * @param message what is wrong, with the value
   * @param whatNext what the reader can do
   */
  public AdvisorException(String code, String message, String whatNext) {
    this(code, message, whatNext, null);
  }

  /**
   * @param cause for the log only; may be null
   */
  public AdvisorException(String code, String message, String whatNext, Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.code = Objects.requireNonNull(code, "code");
    this.whatNext = Objects.requireNonNull(whatNext, "whatNext");
  }

  /** What else a program may want to know, by name, in JSON; empty when there is nothing. */
  public Map<String, Object> details() {
    return Map.of();
  }

  public String code() {
    return code;
  }

  public String whatNext() {
    return whatNext;
  }
}
