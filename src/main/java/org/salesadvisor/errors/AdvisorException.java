package org.salesadvisor.errors;

import java.util.Map;
import java.util.Objects;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * Something that the reader of the message can put right.
 *
 * <p>The message says what is wrong and with which value; {@link #whatNext()} what to do about it.
 * Neither holds anything internal (no class names, no SQL), so both may leave the service. They are
 * put into words where the language of the reader is known.
 */
public class AdvisorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Message message;
  private final transient Message whatNext;

  /**
   * @param code permanent, for programs, in UPPER_SNAKE
   * @param message what is wrong, with the value
   * @param whatNext what the reader can do
   */
  public AdvisorException(String code, Message message, Message whatNext) {
    this(code, message, whatNext, null);
  }

  /**
   * @param cause told too when it is one of these, else for the log only; may be null
   */
  public AdvisorException(String code, Message message, Message whatNext, Throwable cause) {
    this(code, message, whatNext, cause, true);
  }

  /**
   * @param hasTrace whether the place in the program is kept, which takes time
   */
  protected AdvisorException(
      String code, Message message, Message whatNext, Throwable cause, boolean hasTrace) {
    super(null, cause, hasTrace, hasTrace);
    this.code = Objects.requireNonNull(code, "code");
    this.message = Objects.requireNonNull(message, "message");
    this.whatNext = Objects.requireNonNull(whatNext, "whatNext");
  }

  /** What else a program may want to know, by name, in JSON; empty when there is nothing. */
  public Map<String, Object> members(Language language) {
    return Map.of();
  }

  public String code() {
    return code;
  }

  public Message message() {
    return message;
  }

  public Message whatNext() {
    return whatNext;
  }

  /** All of it, for a console: what is wrong, line by line, and what to do. */
  public final String told(Language language) {
    return details(language) + "\n" + whatNext.text(language);
  }

  /** What is wrong, line by line. */
  protected String details(Language language) {
    String own = message.text(language);
    return getCause() instanceof AdvisorException known
        ? own + "\n" + known.details(language)
        : own;
  }

  /** The message in English, for logs. */
  @Override
  public String getMessage() {
    return message.toString();
  }
}
