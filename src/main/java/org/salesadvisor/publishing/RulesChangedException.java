package org.salesadvisor.publishing;

import java.util.Map;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** Another version is active than the caller believes. */
final class RulesChangedException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final transient Activation active;

  RulesChangedException(Activation active) {
    super(
        "RULESET_CHANGED",
        told(active),
        PublishingMessage.LOOK_AND_PUBLISH.with(
            active.label(), active.previousLabel(), active.etag()));
    this.active = active;
  }

  private static Message told(Activation active) {
    return active.message() == null
        ? PublishingMessage.ANOTHER_ACTIVE.with(
            active.label(), active.number(), by(active), active.at())
        : PublishingMessage.ANOTHER_ACTIVE_BECAUSE.with(
            active.label(), active.number(), by(active), active.at(), active.message());
  }

  private static Message by(Activation active) {
    return active.by() == null
        ? PublishingMessage.BY_SOMEBODY.with()
        : PublishingMessage.BY_ACTOR.with(active.by());
  }

  @Override
  public Map<String, Object> members(Language language) {
    return Map.of("active", ActivationJson.of(active));
  }
}
