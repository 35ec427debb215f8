package org.salesadvisor.web;

import java.util.List;
import java.util.Map;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * Why a caller is not let in. Holds nothing of what the caller showed.
 *
 * @param status the HTTP status
 * @param code permanent, for programs
 * @param detail what is wrong
 * @param advice what to do
 */
public record Refusal(int status, String code, Message detail, Message advice) {

  /** What is asked of callers who are not known (RFC 6750). */
  public static final String CHALLENGE = "Bearer realm=\"sales-advisor\"";

  public static final Refusal NO_TOKEN =
      unknown("TOKEN_MISSING", RefusalMessage.NO_TOKEN.with(), RefusalMessage.SEND_TOKEN.with());

  /** The caller is not known. */
  public static Refusal unknown(String code, Message detail, Message advice) {
    return new Refusal(401, code, detail, advice);
  }

  /** What its answer says beside the problem: how to be let in, or when to try again. */
  Map<String, String> header() {
    return switch (status) {
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

  public Problem problem(Language language) {
    return Problem.of(status, code, detail.text(language), advice.text(language), List.of());
  }
}
