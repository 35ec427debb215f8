package org.salesadvisor.today;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.salesadvisor.datasets.store.Snooze;

/** Writes what was put off. */
final class SnoozeJson {

  private SnoozeJson() {}

  static ObjectNode of(Snooze snooze) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", snooze.id().toString());
    json.put("opportunity", snooze.opportunity());
    json.put("until", snooze.until().toString());
    json.put("reason", snooze.reason());
    json.put("at", snooze.at().toString());
    json.put("by", snooze.by());
    return json;
  }

  /**
   * @param found one more than the limit when there are more
   */
  static ObjectNode page(List<Snooze> found, int limit) {
    List<Snooze> items = found.size() > limit ? found.subList(0, limit) : found;
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode all = json.putArray("items");
    items.forEach(one -> all.add(of(one)));
    json.put("next", found.size() > limit ? items.get(limit - 1).id().toString() : null);
    return json;
  }
}
