package org.salesadvisor.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.salesadvisor.language.Language;
import org.salesadvisor.reading.RuleInWords.Clause;
import org.salesadvisor.reading.RuleSetChanges.FileChange;
import org.salesadvisor.reading.RuleSetChanges.NormChange;
import org.salesadvisor.reading.RuleSetChanges.PartChange;
import org.salesadvisor.reading.RuleSetChanges.RuleChange;
import org.salesadvisor.reading.RuleSetChanges.TextChange;

/** Writes what changed as JSON; its schema stands in {@link ReadingSchema}. */
public final class ChangesJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Language language;

  private ChangesJson(Language language) {
    this.language = language;
  }

  public static ObjectNode of(RuleSetChanges changes, Language language) {
    return new ChangesJson(language).write(changes);
  }

  private ObjectNode write(RuleSetChanges changes) {
    ObjectNode json = JSON.createObjectNode();
    json.put("before", changes.before());
    json.put("after", changes.after());
    json.put("same", changes.isEmpty());
    json.put("message", ChangesText.counts(changes).text(language));
    ArrayNode rules = json.putArray("rules");
    changes.rules().forEach(change -> write(change, rules.addObject()));
    ArrayNode norms = json.putArray("norms");
    changes.norms().forEach(change -> write(change, norms.addObject()));
    ArrayNode texts = json.putArray("texts");
    changes.texts().forEach(change -> write(change, texts.addObject()));
    ArrayNode files = json.putArray("files");
    changes.files().forEach(change -> write(change, files.addObject()));
    return json;
  }

  private void write(RuleChange change, ObjectNode json) {
    json.put("rule", change.id());
    json.put("change", change.kind().name());
    json.put("name", change.rule().name());
    json.put("file", change.rule().path());
    json.put("line", change.rule().line());
    ArrayNode parts = json.putArray("parts");
    for (PartChange part : change.parts()) {
      ObjectNode one = parts.addObject();
      one.put("part", part.part().name());
      clauses(part.removed(), one.putArray("removed"));
      clauses(part.added(), one.putArray("added"));
    }
    json.put("message", ChangesText.sentence(change).text(language));
  }

  private void clauses(List<Clause> clauses, ArrayNode json) {
    for (Clause clause : clauses) {
      ObjectNode one = json.addObject();
      one.put("written", clause.written());
      one.put("words", ChangesText.words(clause, language));
    }
  }

  private void write(NormChange change, ObjectNode json) {
    json.put("norm", change.name());
    json.put("change", change.kind().name());
    ArrayNode values = json.putArray("values");
    change
        .values()
        .forEach(
            value ->
                beforeAfter(
                    values.addObject().put("name", value.name()), value.before(), value.after()));
    json.put("message", ChangesText.sentence(change).text(language));
  }

  private void write(TextChange change, ObjectNode json) {
    json.put("language", change.language().tag());
    json.put("key", change.key());
    json.put("change", change.kind().name());
    beforeAfter(json, change.before(), change.after());
    json.put("message", ChangesText.sentence(change).text(language));
  }

  private static void beforeAfter(ObjectNode json, String before, String after) {
    if (before != null) {
      json.put("before", before);
    }
    if (after != null) {
      json.put("after", after);
    }
  }

  private void write(FileChange change, ObjectNode json) {
    json.put("file", change.path());
    json.put("change", change.kind().name());
    json.put("addedLines", change.addedLines());
    json.put("removedLines", change.removedLines());
    json.put("diff", change.diff());
    json.put("message", ChangesText.sentence(change).text(language));
  }
}
