package org.salesadvisor.leads;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.advice.ReasonWords;
import org.salesadvisor.leads.score.Contact;
import org.salesadvisor.rulebase.AdviceCodes;
import org.salesadvisor.rulebase.Texts;
import org.salesadvisor.web.SheetText;

/** Writes leads with their points and plans as a table, a row for each contact. */
final class PlanTable implements AutoCloseable {

  private static final List<String> COLUMNS =
      List.of(
          "lead",
          "name",
          "company",
          "owner",
          "step",
          "route",
          "actor",
          "fit",
          "fitPoints",
          "engagement",
          "engagementPoints",
          "day",
          "channel",
          "purpose",
          "advice",
          "reasons");

  private static final Words NOTHING = new Words("", "");

  private final CsvWriter csv;
  private final Texts texts;

  /** What is said of a contact, by the conclusion: the same ones return for lead after lead. */
  private final Map<Conclusion, Words> words = new IdentityHashMap<>();

  private record Words(String advice, String reasons) {}

  PlanTable(Writer out, Texts texts) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    this.texts = texts;
    csv.writeRecord(COLUMNS);
  }

  /** Adds the contacts of a lead. */
  void addPlan(JudgedLead lead) {
    lead.plan().forEach(contact -> row(lead, contact));
  }

  /** Adds a lead: its contacts, or one row without any. */
  void add(JudgedLead lead) {
    List<Contact> plan = lead.plan();
    if (plan.isEmpty()) {
      row(lead, null);
    }
    plan.forEach(contact -> row(lead, contact));
  }

  private void row(JudgedLead lead, Contact contact) {
    Words said = words(contact);
    csv.writeRecord(
        lead.lead().id().toString(),
        SheetText.of(lead.lead().name()),
        SheetText.of(lead.lead().company()),
        SheetText.of(lead.lead().owner()),
        shown(lead.history().step()),
        shown(lead.score().route().value()),
        shown(lead.score().owner().value()),
        shown(lead.score().fit().level()),
        shown(Math.round(lead.score().fit().points())),
        shown(lead.score().engagement().level()),
        shown(Math.round(lead.score().engagement().points())),
        contact == null ? "" : shown(contact.day()),
        contact == null ? "" : shown(contact.channel()),
        contact == null ? "" : SheetText.of(contact.purpose()),
        said.advice(),
        said.reasons());
  }

  private Words words(Contact contact) {
    if (contact == null || contact.decided() == null) {
      return NOTHING;
    }
    return words.computeIfAbsent(
        contact.decided(), it -> new Words(texts.conclusion(it.code()), reasons(it)));
  }

  private String reasons(Conclusion decided) {
    return decided.because().stream()
        .map(reason -> ReasonWords.of(reason, texts))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The channel in words. */
  static String channel(Contact contact, Texts texts) {
    return texts.name(AdviceCodes.of(contact.channel()));
  }

  /** Nothing where it is unknown. */
  private static String shown(Object value) {
    return Objects.toString(value, "");
  }

  @Override
  public void close() throws java.io.IOException {
    csv.close();
  }
}
