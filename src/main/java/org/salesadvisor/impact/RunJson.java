package org.salesadvisor.impact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;

/** Writes how far a comparison is and what came of it. */
final class RunJson {

  private RunJson() {}

  static ObjectNode of(ImpactRun run, Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    // first: what goes with it was there before
    ImpactRun.State state = run.state();
    json.put("id", run.id.toString());
    json.put("state", state.name());
    json.put("startedAt", run.startedAt.toString());
    if (run.endedAt() != null) {
      json.put("endedAt", run.endedAt().toString());
    }
    if (run.actor != null) {
      json.put("by", run.actor);
    }
    ImpactJson.version(run.before, json.putObject("before"));
    ImpactJson.version(run.after, json.putObject("after"));
    filter(run.asked, json.putObject("filter"));
    json.put("done", run.done());
    if (run.total() >= 0) {
      json.put("total", run.total());
    }
    if (state == ImpactRun.State.DONE) {
      json.set("report", ImpactJson.of(run.report(), language));
    } else if (state == ImpactRun.State.FAILED) {
      failure(run.failure(), language, json.putObject("failure"));
    }
    return json;
  }

  private static void filter(Asked asked, ObjectNode json) {
    if (asked.account() != null) {
      json.put("account", asked.account());
    }
    if (asked.from() != null) {
      json.put("from", asked.from().toString());
    }
    if (asked.to() != null) {
      json.put("to", asked.to().toString());
    }
    asked.wanted().values().forEach((part, values) -> values(values, json.putArray(part.field())));
  }

  private static void values(Set<String> values, ArrayNode json) {
    values.stream().sorted().forEach(json::add);
  }

  private static void failure(AdvisorException failure, Language language, ObjectNode json) {
    json.put("code", failure.code());
    json.put("detail", failure.message().text(language));
    json.put("advice", failure.whatNext().text(language));
  }
}
