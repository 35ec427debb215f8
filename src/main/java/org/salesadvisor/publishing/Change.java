package org.salesadvisor.publishing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who wants another version to serve, why and from where.
 *
 * @param by the actor: {@code token:crm}, or {@code service} for a rule folder
 * @param message why; null when nothing is said
 * @param origin how
 * @param place host and folder of a rule folder; else null
 * @param ifMatch what they believe to be active
 * @param key of the request; null when it has none
 */
record Change(
    String by, String message, Origin origin, String place, IfMatch ifMatch, RequestKey key) {

  /** What the audit trail keeps of it beside the actor; for others to add to. */
  Map<String, String> details() {
    Map<String, String> details = new HashMap<>();
    details.put("origin", origin.name());
    details.put("place", place);
    details.put("message", message);
    details.values().removeIf(Objects::isNull);
    return details;
  }
}
