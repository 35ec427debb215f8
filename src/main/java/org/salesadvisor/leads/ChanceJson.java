package org.salesadvisor.leads;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.salesadvisor.language.Language;
import org.salesadvisor.leads.learned.Score;
import org.salesadvisor.rulebase.Texts;

/** Writes what a learned score says of a lead, beside the points of the rules. */
final class ChanceJson {

  private final JsonGenerator json;
  private final Language language;
  private final Texts texts;
  private final LearnedJson learned;

  private ChanceJson(JsonGenerator json, Language language, LearnedChance chance) {
    this.json = json;
    this.language = language;
    this.texts = chance.report().rules().texts(language);
    this.learned = new LearnedJson(json, language, chance.report().rules());
  }

  static byte[] of(LearnedChance chance, Language language) {
    return LeadJson.bytes(json -> new ChanceJson(json, language, chance).write(chance));
  }

  private void write(LearnedChance chance) throws IOException {
    json.writeStartObject();
    learned.text("lead", chance.lead().lead().id());
    learned.head(chance.report());
    json.writeObjectFieldStart("points");
    json.writeNumberField("fit", LeadJson.rounded(chance.lead().score().fit().points()));
    json.writeNumberField(
        "engagement", LeadJson.rounded(chance.lead().score().engagement().points()));
    json.writeEndObject();
    foretold(chance.foretold());
    learned.text("whyNot", chance.whyNot() == null ? null : chance.whyNot().text(language));
    json.writeEndObject();
  }

  private void foretold(Score.Foretold foretold) throws IOException {
    if (foretold == null) {
      learned.text("chance", null);
    } else {
      learned.measured("chance", foretold.chance());
    }
    json.writeArrayFieldStart("reasons");
    for (Score.Reason reason : foretold == null ? List.<Score.Reason>of() : foretold.reasons()) {
      json.writeStartObject();
      learned.text("column", reason.column());
      learned.text("value", reason.value());
      json.writeNumberField("oddsFactor", reason.oddsFactor());
      learned.text("text", words(reason));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private String words(Score.Reason reason) {
    LearnedWord word = reason.oddsFactor() > 1 ? LearnedWord.RAISES : LearnedWord.LOWERS;
    String factor = String.format(language.locale(), "%.2f", reason.oddsFactor());
    return word.with(learned.word(reason.column()), shown(reason), factor).text(language);
  }

  /** A value as people call it. */
  private String shown(Score.Reason reason) {
    if (reason.value() == null) {
      return LearnedWord.UNKNOWN.with().text(language);
    }
    String code =
        switch (reason.column()) {
          case SOURCE -> "LEAD_SOURCE_" + reason.value();
          case ROLE -> "DMU_ROLE_" + reason.value();
          case COMPANY_SIZE -> "COMPANY_SIZE_" + reason.value();
          default -> reason.value();
        };
    return texts.name(code);
  }
}
