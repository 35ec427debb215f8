package org.salesadvisor.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Language;

/**
 * An error as RFC 9457 tells it, in the language of the request; type, code and pointers are the
 * same in each.
 *
 * @param type a name for the kind of problem, the same for every occurrence
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail this occurrence: what is wrong, which value
 * @param code the kind of problem for programs, in UPPER_SNAKE
 * @param advice what to do next
 * @param errors every fault of an input; left out when there is none
 * @param members further members, by name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String advice,
    List<InputFault> errors,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One thing wrong in an input.
   *
   * @param pointer where: a JSON pointer, or line and column of a table
   * @param message what is wrong, which value, and what to write instead
   */
  public record InputFault(String pointer, String message) {}

  static Problem of(int status, AdvisorException refused, Language language) {
    String code = refused.code();
    return new Problem(
        "urn:sales-advisor:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
        title(code, language),
        status,
        refused.message().text(language),
        code,
        refused.whatNext().text(language),
        errors(refused, language),
        refused.members(language));
  }

  /** Codes of HTTP that we do not know by heart are English words themselves. */
  private static String title(String code, Language language) {
    return ProblemKind.find(code)
        .map(kind -> kind.with().text(language))
        .orElseGet(
            () -> code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static List<InputFault> errors(AdvisorException refused, Language language) {
    return refused instanceof InvalidInputException invalid
        ? invalid.faults().stream()
            .map(fault -> new InputFault(fault.pointer(), fault.message().text(language)))
            .toList()
        : List.of();
  }
}
