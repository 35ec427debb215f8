package org.salesadvisor.web;

import java.util.Map;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * Why a caller is not let in. Holds nothing of what the caller showed.
 *
 * @param code permanent, for programs
 * @param detail what is wrong
 * @param advice what to do
 */
public record Refusal(String code, Message detail, Message advice) {

  static final Refusal NO_TOKEN =
      new Refusal(
          "TOKEN_MISSING", RefusalMessage.NO_TOKEN.with(), RefusalMessage.SEND_TOKEN.with());

  /** What is asked of callers who are not known (RFC 6750). */
  public static final String CHALLENGE = "Bearer realm=\"sales-advisor\"";

  /** Whether it says that nobody is known; else that nobody can tell now, or no role is. */
  public boolean isOfUnknown() {
    return status() == 401;
  }

  int status() {
    return ProblemKind.status(code);
  }

  AdvisorException problem() {
    return new AdvisorException(code, detail, advice);
  }

  /** What its answer says beside the problem: how to be let in, or when to try again. */
  Map<String, String> headers() {
    return switch (status()) {
      case 401 -> Map.of("WWW-Authenticate", challenge());
      case 503 -> Map.of("Retry-After", "1");
      default -> Map.of();
    };
  }

  private String challenge() {
    return this == NO_TOKEN
        ? CHALLENGE
        : CHALLENGE
            + ", error=\"invalid_token\", error_description=\""
            + detail.text(Language.EN).replace("\"", "'")
            + "\"";
  }
}
