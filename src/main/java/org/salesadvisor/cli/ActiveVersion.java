package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * The version that serves, as a service tells it when a command begins.
 *
 * @param activation how it came to serve
 * @param etag names that activation in what follows
 */
record ActiveVersion(JsonNode activation, String etag) {

  static final String VERSIONS = "/api/v1/rulesets";

  static ActiveVersion of(ServiceCall service) {
    ServiceCall.Reply reply = service.look(VERSIONS + "/active");
    return new ActiveVersion(reply.json(), reply.etag());
  }

  /**
   * Makes sure that it is the one that the caller worked from.
   *
   * @param label of it, or its digest; null when the caller does not say
   */
  ActiveVersion mustBe(String label) {
    if (label == null || (label.length() >= 12 && digest().startsWith(label))) {
      return this;
    }
    throw new AdvisorException(
        "RULESET_CHANGED",
        RulesMessage.NOT_OVER.with(label, label(activation), story()),
        RulesMessage.LOOK_FIRST.with());
  }

  private String digest() {
    return activation.path("digest").asText();
  }

  /** The digest of the version that served before it; empty when there was none. */
  String previous() {
    return activation.path("previousDigest").asText("");
  }

  private Message story() {
    String by = activation.path("by").asText(activation.path("origin").asText());
    return activation.hasNonNull("message")
        ? RulesMessage.SINCE_WHY.with(moment(activation), by, activation.path("message").asText())
        : RulesMessage.SINCE.with(moment(activation), by);
  }

  /** What a change made of it, in one line. */
  String told(JsonNode now, Language language) {
    Message message =
        now.path("number").equals(activation.path("number"))
            ? RulesMessage.ALREADY_SERVES.with(label(now), moment(now))
            : RulesMessage.NOW_SERVES.with(
                label(now), RulesMessage.BEFORE_IT.with(label(activation), story()));
    return message.text(language);
  }

  static String label(JsonNode activation) {
    return activation.path("label").asText();
  }

  static String moment(JsonNode activation) {
    return activation.path("at").asText().replaceFirst("\\.\\d+", "");
  }
}
