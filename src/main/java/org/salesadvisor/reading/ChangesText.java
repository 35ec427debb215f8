package org.salesadvisor.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.reading.RuleInWords.Clause;
import org.salesadvisor.reading.RuleSetChanges.FileChange;
import org.salesadvisor.reading.RuleSetChanges.NormChange;
import org.salesadvisor.reading.RuleSetChanges.PartChange;
import org.salesadvisor.reading.RuleSetChanges.RuleChange;
import org.salesadvisor.reading.RuleSetChanges.TextChange;
import org.salesadvisor.reading.RuleSetChanges.ValueChange;

/** Writes what changed as lines for people: first what it means, then the files. */
public final class ChangesText {

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private ChangesText(Language language) {
    this.language = language;
  }

  /** Rules, norms and texts in words, then each file with its unified diff. */
  public static List<String> of(RuleSetChanges changes, Language language) {
    ChangesText text = new ChangesText(language);
    if (changes.isEmpty()) {
      text.add(ReadingMessage.NOTHING_CHANGED.with());
    }
    changes.rules().forEach(text::rule);
    changes.norms().forEach(norm -> text.add(sentence(norm)));
    changes.texts().forEach(one -> text.add(sentence(one)));
    changes.files().forEach(text::file);
    return text.lines;
  }

  /** How many of each kind changed; only those of which any did. */
  public static Message counts(RuleSetChanges changes) {
    List<Message> counts = new ArrayList<>();
    count(ReadingMessage.COUNT_RULES, changes.rules().stream().map(RuleChange::kind), counts);
    count(ReadingMessage.COUNT_NORMS, changes.norms().stream().map(NormChange::kind), counts);
    count(ReadingMessage.COUNT_TEXTS, changes.texts().stream().map(TextChange::kind), counts);
    count(ReadingMessage.COUNT_FILES, changes.files().stream().map(FileChange::kind), counts);
    return counts.isEmpty()
        ? ReadingMessage.NOTHING_CHANGED.with()
        : ReadingMessage.SEVERAL.with(counts);
  }

  private static void count(ReadingMessage key, Stream<ChangeKind> kinds, List<Message> counts) {
    List<ChangeKind> all = kinds.toList();
    if (!all.isEmpty()) {
      counts.add(
          key.with(
              number(all, ChangeKind.ADDED),
              number(all, ChangeKind.REMOVED),
              number(all, ChangeKind.CHANGED)));
    }
  }

  private static long number(List<ChangeKind> all, ChangeKind kind) {
    return all.stream().filter(kind::equals).count();
  }

  private void add(Message line) {
    lines.add(line.text(language));
  }

  private void rule(RuleChange change) {
    add(sentence(change));
    for (PartChange part : change.parts()) {
      lines.add("  " + part.part().words().text(language) + ":");
      part.removed().forEach(clause -> lines.add("    - " + words(clause, language)));
      part.added().forEach(clause -> lines.add("    + " + words(clause, language)));
    }
  }

  private void file(FileChange change) {
    add(sentence(change));
    change.diff().lines().forEach(lines::add);
  }

  static Message sentence(RuleChange change) {
    ReadingMessage key =
        switch (change.kind()) {
          case ADDED -> ReadingMessage.ADDED_RULE;
          case REMOVED -> ReadingMessage.REMOVED_RULE;
          case CHANGED -> ReadingMessage.CHANGED_RULE;
        };
    return key.with(change.id(), change.rule().name());
  }

  static Message sentence(NormChange change) {
    return switch (change.kind()) {
      case ADDED -> ReadingMessage.ADDED_NORM.with(change.name(), value(change, true));
      case REMOVED -> ReadingMessage.REMOVED_NORM.with(change.name(), value(change, false));
      case CHANGED ->
          ReadingMessage.CHANGED_NORM.with(
              change.name(), change.values().stream().map(ChangesText::sentence).toList());
    };
  }

  private static Message sentence(ValueChange value) {
    return ReadingMessage.NORM_PART.with(value.name(), shown(value.before()), shown(value.after()));
  }

  private static String shown(String value) {
    return value == null ? "–" : value;
  }

  private static String value(NormChange change, boolean isNow) {
    return change.values().stream()
        .filter(it -> it.name().equals("value"))
        .map(it -> isNow ? it.after() : it.before())
        .findFirst()
        .orElse("–");
  }

  static Message sentence(TextChange change) {
    String tag = change.language().tag();
    return switch (change.kind()) {
      case ADDED -> ReadingMessage.ADDED_TEXT.with(change.key(), tag, change.after());
      case REMOVED -> ReadingMessage.REMOVED_TEXT.with(change.key(), tag, change.before());
      case CHANGED ->
          ReadingMessage.CHANGED_TEXT.with(change.key(), tag, change.before(), change.after());
    };
  }

  static Message sentence(FileChange change) {
    return switch (change.kind()) {
      case ADDED -> ReadingMessage.ADDED_FILE.with(change.path(), change.addedLines());
      case REMOVED -> ReadingMessage.REMOVED_FILE.with(change.path(), change.removedLines());
      case CHANGED ->
          ReadingMessage.CHANGED_FILE.with(
              change.path(), change.addedLines(), change.removedLines());
    };
  }

  static String words(Clause clause, Language language) {
    return clause.words() == null ? clause.written() : clause.words().text(language);
  }
}
