package org.salesadvisor.summary;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.salesadvisor.datasets.store.StoreException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Language;

/** Puts the parts of a summary together. Thread-safe; waits for the database. */
@ApplicationScoped
class Summaries {

  private final List<Part> parts;

  Summaries(
      FunnelPart funnel,
      DiagnosisPart diagnosis,
      TodayPart today,
      EffectivenessPart effectiveness,
      WalletPart wallet,
      LeadsPart leads) {
    parts = List.of(funnel, diagnosis, today, effectiveness, wallet, leads);
  }

  /** All parts; one that cannot be said is null, and the reason stands among the gaps. */
  ObjectNode of(Asked asked) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("dataset", asked.dataset().id().toString());
    json.put("name", asked.dataset().name());
    json.put("href", asked.call("").toString());
    json.put("knownUntil", asked.dataset().asOf().toString());
    json.putObject("ruleset")
        .put("digest", asked.rules().digest())
        .put("label", asked.rules().label());
    ArrayNode gaps = JsonNodeFactory.instance.arrayNode();
    parts.forEach(part -> add(part, asked, json, gaps));
    json.set("gaps", gaps);
    return json;
  }

  private static void add(Part part, Asked asked, ObjectNode json, ArrayNode gaps) {
    try {
      json.set(part.name(), part.of(asked));
    } catch (StoreException unavailable) {
      // says nothing about the part
      throw unavailable;
    } catch (AdvisorException why) {
      json.putNull(part.name());
      gaps.addObject()
          .put("part", part.name())
          .put("code", why.code())
          .put("text", words(why, asked.language()))
          .put("advice", why.whatNext().text(asked.language()));
    }
  }

  private static String words(AdvisorException why, Language language) {
    return why instanceof InvalidInputException invalid
        ? invalid.faults().stream().map(one -> one.text(language)).collect(joining(". "))
        : why.message().text(language);
  }
}
