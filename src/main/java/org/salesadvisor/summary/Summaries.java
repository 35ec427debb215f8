package org.salesadvisor.summary;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.salesadvisor.datasets.store.StoreException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Language;

/**
 * Puts the parts of a summary together, all asked at once: some wait for the database while others
 * compute. Thread-safe; waits for the database.
 */
@ApplicationScoped
class Summaries {

  private final List<Part> parts;
  private final ManagedExecutor workers =
      ManagedExecutor.builder().propagated().cleared(ThreadContext.ALL_REMAINING).build();

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
  CompletionStage<ObjectNode> of(Asked asked) {
    List<CompletableFuture<Told>> parts =
        this.parts.stream()
            .map(part -> CompletableFuture.supplyAsync(() -> Told.of(part, asked), workers))
            .toList();
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(done -> json(asked, parts.stream().map(CompletableFuture::join).toList()));
  }

  private static ObjectNode json(Asked asked, List<Told> parts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("dataset", asked.dataset().id().toString());
    json.put("name", asked.dataset().name());
    json.put("href", asked.call("").toString());
    json.put("knownUntil", asked.dataset().asOf().toString());
    json.putObject("ruleset")
        .put("digest", asked.rules().digest())
        .put("label", asked.rules().label());
    ArrayNode gaps = JsonNodeFactory.instance.arrayNode();
    parts.forEach(part -> part.write(json, gaps, asked.language()));
    json.set("gaps", gaps);
    return json;
  }

  /**
   * What a part says.
   *
   * @param figures null when it cannot be said
   * @param why it cannot; null when it can
   */
  private record Told(String name, ObjectNode figures, AdvisorException why) {

    static Told of(Part part, Asked asked) {
      try {
        return new Told(part.name(), part.of(asked), null);
      } catch (StoreException unavailable) {
        // says nothing about the part
        throw unavailable;
      } catch (AdvisorException why) {
        return new Told(part.name(), null, why);
      }
    }

    void write(ObjectNode json, ArrayNode gaps, Language language) {
      json.set(name, figures);
      if (why != null) {
        gaps.addObject()
            .put("part", name)
            .put("code", why.code())
            .put("text", words(why, language))
            .put("advice", why.whatNext().text(language));
      }
    }
  }

  private static String words(AdvisorException why, Language language) {
    return why instanceof InvalidInputException invalid
        ? invalid.faults().stream().map(one -> one.text(language)).collect(joining(". "))
        : why.message().text(language);
  }
}
