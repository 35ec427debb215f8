package org.salesadvisor.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.web.Roles;

/**
 * A wish for a token.
 *
 * @param expiresAt after now
 */
record TokenRequest(String name, String role, Instant expiresAt) {

  static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,59}";

  /** A token that is forgotten ends by itself. */
  static final Duration USUAL = Duration.ofDays(365);

  static final Duration LONGEST = Duration.ofDays(3653);

  private static final Set<String> FIELDS = Set.of("name", "role", "expiresAt");
  private static final String EXAMPLE = "{\"name\": \"crm\", \"role\": \"manager\"}";

  /**
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  static TokenRequest read(byte[] body, Instant now) {
    Faults faults = new Faults();
    JsonNode object = Body.object(body, FIELDS, EXAMPLE, faults);
    String name = name(object, faults);
    String role = role(object, faults);
    Instant expiresAt = expiresAt(object, now, faults);
    faults.throwIfAny();
    return new TokenRequest(name, role, expiresAt);
  }

  private static String name(JsonNode object, Faults faults) {
    String name = Body.text(object, "name", faults);
    if (name != null && !name.matches(NAME)) {
      faults.add("/name", AccessMessage.NOT_A_NAME.with(Shown.of(name)));
    }
    return name;
  }

  private static String role(JsonNode object, Faults faults) {
    String role = Body.text(object, "role", faults);
    if (role != null && !Roles.ALL.contains(role)) {
      faults.add("/role", AccessMessage.NOT_A_ROLE.with(Shown.of(role), Roles.ALL));
    }
    return role;
  }

  private static Instant expiresAt(JsonNode object, Instant now, Faults faults) {
    if (object.path("expiresAt").isMissingNode() || object.path("expiresAt").isNull()) {
      return now.plus(USUAL);
    }
    String text = Body.text(object, "expiresAt", faults);
    return text == null ? now : moment(text, now, faults);
  }

  private static Instant moment(String text, Instant now, Faults faults) {
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant();
      if (!moment.isAfter(now) || moment.isAfter(now.plus(LONGEST))) {
        faults.add("/expiresAt", AccessMessage.OUT_OF_TIME.with(text, now.plus(LONGEST)));
      }
      return moment;
    } catch (DateTimeParseException wrong) {
      faults.add("/expiresAt", AccessMessage.NOT_A_MOMENT.with(Shown.of(text)));
      return now;
    }
  }
}
