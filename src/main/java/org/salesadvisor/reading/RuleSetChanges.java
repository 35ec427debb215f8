package org.salesadvisor.reading;

import java.util.List;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.RuleSet;

/**
 * What differs between two rule sets: their files, and what that means for rules, norms and texts.
 * Either may have faults; of what cannot be read only the files are compared.
 *
 * @param before the digest of the one
 * @param after the digest of the other
 * @param files by path
 * @param rules by id; another layout or order of conditions is no change
 * @param norms by name
 * @param texts by language and key
 */
public record RuleSetChanges(
    String before,
    String after,
    List<FileChange> files,
    List<RuleChange> rules,
    List<NormChange> norms,
    List<TextChange> texts) {

  /**
   * A file.
   *
   * @param addedLines how many lines the other has that the one has not
   * @param removedLines the other way round
   * @param diff in the unified format, with three lines around each change
   */
  public record FileChange(
      String path, ChangeKind kind, int addedLines, int removedLines, String diff) {}

  /**
   * A rule.
   *
   * @param id of it
   * @param rule as it is now; as it was when it is removed
   * @param parts what is different; all that it has when it is added or removed
   */
  public record RuleChange(String id, ChangeKind kind, RuleInWords rule, List<PartChange> parts) {}

  /**
   * A part of a rule.
   *
   * @param removed what stands there no more
   * @param added what is new
   */
  public record PartChange(
      RulePart part, List<RuleInWords.Clause> removed, List<RuleInWords.Clause> added) {}

  /**
   * A norm.
   *
   * @param values what is different; all that it has when it is added or removed
   */
  public record NormChange(String name, ChangeKind kind, List<ValueChange> values) {}

  /**
   * A value of a norm.
   *
   * @param name such as {@code value}, {@code range} or {@code meaning.en}
   * @param before null when there was none
   * @param after null when there is none any more
   */
  public record ValueChange(String name, String before, String after) {}

  /**
   * A text that people read.
   *
   * @param key such as {@code rules.LOOP-2}
   * @param before null when it is added
   * @param after null when it is removed
   */
  public record TextChange(
      Language language, String key, ChangeKind kind, String before, String after) {}

  public RuleSetChanges {
    files = List.copyOf(files);
    rules = List.copyOf(rules);
    norms = List.copyOf(norms);
    texts = List.copyOf(texts);
  }

  /** Compares two rule sets. */
  public static RuleSetChanges between(RuleSet before, RuleSet after) {
    return new RuleSetChanges(
        before.digest(),
        after.digest(),
        FileChanges.between(before, after),
        RuleChanges.between(before, after),
        NormChanges.between(before, after),
        TextChanges.between(before, after));
  }

  /** Whether the two are the same, to the letter. */
  public boolean isEmpty() {
    return files.isEmpty();
  }
}
