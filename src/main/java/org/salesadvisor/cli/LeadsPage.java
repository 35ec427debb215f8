package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.MessageKey;

/** Lays out leads and their plans for a person. */
final class LeadsPage {

  private static final List<String> WHO =
      List.of("name", "company", "email", "telephone", "social", "opportunity", "owner");

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  LeadsPage(Language language) {
    this.language = language;
  }

  List<String> list(JsonNode page) {
    page.path("items").forEach(this::head);
    if (page.path("items").isEmpty()) {
      lines.add(word(LeadsWord.NONE));
    }
    if (page.hasNonNull("next")) {
      lines.add(word(LeadsWord.MORE));
    }
    return lines;
  }

  private void head(JsonNode lead) {
    List<String> who = new ArrayList<>();
    WHO.stream().filter(lead::hasNonNull).forEach(field -> who.add(lead.path(field).asText()));
    lines.add(lead.path("id").asText() + "  " + String.join(" · ", who));
    lines.add(
        "  "
            + lead.path("step").asText()
            + " · "
            + axis(LeadsWord.FIT, lead.path("fit"))
            + " · "
            + axis(LeadsWord.ENGAGEMENT, lead.path("engagement")));
    lines.add("  " + lead.at("/route/text").asText() + " " + lead.at("/actor/text").asText());
  }

  /** Points of those needed, with what unknown facts could still add. */
  private String axis(LeadsWord name, JsonNode axis) {
    String points = number(axis.path("points")) + "/" + number(axis.path("needed"));
    double possible = axis.path("possible").asDouble();
    String more = possible > 0 ? " " + word(LeadsWord.POSSIBLE, number(axis.path("possible"))) : "";
    return word(name) + " " + points + more;
  }

  private String number(JsonNode number) {
    return String.format(language.locale(), "%.0f", number.asDouble());
  }

  List<String> lead(JsonNode lead) {
    head(lead);
    because(lead.path("route"));
    lines.add(word(LeadsWord.POINTS));
    for (JsonNode one : lead.path("points")) {
      lines.add(
          "  "
              + number(one.path("points"))
              + "  "
              + one.at("/reason/because/0/text").asText()
              + " ["
              + one.at("/reason/because/0/rule").asText()
              + "]");
    }
    lead.path("missing").forEach(gap -> lines.add("  ?  " + gap.path("text").asText()));
    lines.add(word(LeadsWord.LOG));
    for (JsonNode event : lead.path("events")) {
      String why = event.hasNonNull("reason") ? " (" + event.path("reason").asText() + ")" : "";
      lines.add("  " + event.path("at").asText() + "  " + event.path("kind").asText() + why);
    }
    List<String> allowed = new ArrayList<>();
    lead.path("allowed").forEach(kind -> allowed.add(kind.asText()));
    lines.add(word(LeadsWord.ALLOWED, allowed));
    return lines;
  }

  private void because(JsonNode conclusion) {
    conclusion
        .path("because")
        .forEach(reason -> lines.add("    - " + reason.path("text").asText()));
  }

  List<String> plan(JsonNode plan) {
    lines.add(plan.at("/route/text").asText() + " " + plan.at("/actor/text").asText());
    because(plan.path("route"));
    for (JsonNode contact : plan.path("contacts")) {
      String what =
          contact.hasNonNull("decided")
              ? contact.at("/decided/text").asText()
              : word(LeadsWord.BY_PERSON);
      lines.add(
          contact.path("day").asText() + "  " + contact.path("channel").asText() + "  " + what);
      because(contact.path("decided"));
    }
    if (plan.path("contacts").isEmpty()) {
      lines.add(word(LeadsWord.NO_CONTACTS));
    }
    return lines;
  }

  private String word(MessageKey key, Object... values) {
    return key.with(values).text(language);
  }
}
