package org.salesadvisor.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.salesadvisor.errors.Fault;

/**
 * An error as RFC 9457 tells it.
 *
 * @param type a name for the kind of problem, the same for every occurrence
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail this occurrence: what is wrong, which value
 * @param code the kind of problem for programs, in UPPER_SNAKE
 * @param advice what to do next
 * @param errors every fault of an input; left out when there is none
 * @param details further members, by name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String advice,
    List<Fault> errors,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> details) {

  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String code, String detail, String advice, List<Fault> errors) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', '-');
    String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new Problem(
        "urn:sales-advisor:problem:" + words,
        title.replace('-', ' '),
        status,
        detail,
        code,
        advice,
        errors,
        Map.of());
  }

  Problem with(Map<String, Object> more) {
    return new Problem(type, title, status, detail, code, advice, errors, more);
  }
}
