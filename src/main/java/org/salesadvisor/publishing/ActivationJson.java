package org.salesadvisor.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.salesadvisor.language.Language;

/** Writes activations and versions as JSON; their schemas stand in {@link RuleSetSchemas}. */
final class ActivationJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ActivationJson() {}

  static ObjectNode of(Activation activation) {
    ObjectNode json = JSON.createObjectNode();
    json.put("number", activation.number());
    json.put("digest", activation.digest());
    json.put("label", activation.label());
    putUnlessNull(json, "previousDigest", activation.previousDigest());
    json.put("at", activation.at().toString());
    putUnlessNull(json, "by", activation.by());
    putUnlessNull(json, "message", activation.message());
    json.put("origin", activation.origin().name());
    putUnlessNull(json, "place", activation.place());
    json.put("etag", activation.etag());
    return json;
  }

  /** What came of a change. */
  static ObjectNode done(Publishing.Done done, Language language) {
    ObjectNode json = JSON.createObjectNode();
    json.set("activation", of(done.activation()));
    if (done.report() != null) {
      json.set("report", KeptReport.in(language, done.report()));
    }
    return json;
  }

  private static void putUnlessNull(ObjectNode json, String name, String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  /**
   * A page of a list.
   *
   * @param found one more than fits, when there is a next page
   */
  static ObjectNode page(List<Activation> found, int limit) {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode items = json.putArray("items");
    found.stream().limit(limit).forEach(one -> items.add(of(one)));
    if (found.size() > limit) {
      json.put("next", Long.toString(found.get(limit - 1).number()));
    }
    return json;
  }

  static ObjectNode version(RuleSetStore.Stored version, List<Activation> activations) {
    ObjectNode json = JSON.createObjectNode();
    json.put("digest", version.digest());
    json.put("label", version.files().label());
    json.put("engineVersion", version.engineVersion());
    json.put("storedAt", version.storedAt().toString());
    putUnlessNull(json, "storedBy", version.storedBy());
    ArrayNode files = json.putArray("files");
    version
        .files()
        .files()
        .forEach(
            (path, text) ->
                files.addObject().put("file", path).put("lines", (int) text.lines().count()));
    ArrayNode served = json.putArray("activations");
    activations.forEach(one -> served.add(of(one)));
    return json;
  }
}
