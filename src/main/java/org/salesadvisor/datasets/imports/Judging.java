package org.salesadvisor.datasets.imports;

import java.time.Instant;
import java.util.List;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.mapping.OpportunityField;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.reading.FindingCode;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.datasets.store.Doubt;
import org.salesadvisor.datasets.store.Import;
import org.salesadvisor.datasets.store.Joined;
import org.salesadvisor.datasets.store.Line;
import org.salesadvisor.datasets.store.StagedKeys;
import org.salesadvisor.errors.Shown;

/** Finds what only shows when all rows are there: doubles, orphans, dates that cannot be. */
record Judging(Plan plan, Import run, Findings findings) {

  private static final int MOST = 100;

  /**
   * A value tells the outcome when all that are closed with it are won, though by the rate of
   * others that had at most this chance [A]: so small that ten thousand values give hardly one by
   * accident.
   */
  private static final double LEAKING = 1e-6;

  /** Fields of which spellings are compared. */
  private static final List<Field> SPELLED =
      List.of(
          OpportunityField.ACCOUNT,
          OpportunityField.REP,
          OpportunityField.TEAM,
          OpportunityField.CHANNEL,
          OpportunityField.CAMPAIGN,
          OpportunityField.PRODUCT);

  /** Before the files are joined: one row remains for each key. */
  void keys() {
    for (int i = 0; i < plan.files().size(); i++) {
      same(i);
    }
    FilePlan first = plan.files().get(0);
    for (int i = 1; i < plan.files().size(); i++) {
      if (first.keysOfOthers().get(i - 1) == first.key()) {
        orphans(i);
      }
    }
  }

  private void same(int file) {
    StagedKeys keys = run.keys(file);
    List<StagedKeys.Same> same = keys.same(MOST);
    if (same.isEmpty()) {
      return;
    }
    FilePlan one = plan.files().get(file);
    String name = one.source().name();
    String column = one.header().get(one.key());
    FindingCode code = file == 0 ? FindingCode.DUPLICATE_ID : FindingCode.DUPLICATE_KEY;
    for (StagedKeys.Same found : same) {
      if (!found.differ()) {
        findings.add(FindingCode.REPEATED_ROW, name, found.firstLine(), column, found.rows() - 1);
      } else if (file == 0) {
        findings.add(
            code,
            name,
            found.firstLine(),
            column,
            Shown.of(found.key()),
            found.rows(),
            found.firstLine());
      } else {
        findings.add(
            code, name, found.firstLine(), column, Shown.of(found.key()), found.firstLine());
      }
    }
    long more = keys.countSame() - same.size();
    findings.addUncounted(
        same.get(same.size() - 1).differ() ? code : FindingCode.REPEATED_ROW, more);
    keys.keepFirst();
  }

  private void orphans(int file) {
    FilePlan one = plan.files().get(file);
    StagedKeys keys = run.keys(file);
    List<Line> orphans = keys.orphans(MOST);
    for (Line orphan : orphans) {
      findings.add(
          FindingCode.WITHOUT_OPPORTUNITY,
          one.source().name(),
          orphan.line(),
          one.header().get(one.key()),
          Shown.of(orphan.key()));
    }
    if (orphans.size() == MOST) {
      findings.addUncounted(FindingCode.WITHOUT_OPPORTUNITY, keys.countOrphans() - orphans.size());
    }
  }

  /** After they are joined. */
  void opportunities(Joined joined, Instant asOf) {
    doubt(joined, Doubt.TWO_ENDINGS, FindingCode.TWO_ENDINGS, asOf);
    doubt(joined, Doubt.CONTRADICTS, FindingCode.CONTRADICTS_OUTCOME, asOf);
    doubt(joined, Doubt.BEFORE_FIRST_CONTACT, FindingCode.BEFORE_FIRST_CONTACT, asOf);
    doubt(joined, Doubt.AFTER_AS_OF, FindingCode.AFTER_AS_OF, asOf, asOf);
    joined.leaveOutTwoEndings();
  }

  private void doubt(Joined joined, Doubt doubt, FindingCode code, Instant asOf, Object... values) {
    long count = joined.count(doubt, asOf);
    if (count == 0) {
      return;
    }
    List<Line> lines = joined.lines(doubt, asOf, MOST);
    String file = plan.files().get(0).source().name();
    lines.forEach(line -> findings.add(code, file, line.line(), column(line.field()), values));
    findings.addUncounted(code, count - lines.size());
  }

  /** Null when the date stands in a further file, of which the line is another. */
  private String column(Field field) {
    FilePlan first = plan.files().get(0);
    if (field == null || first.has(field)) {
      return field == null ? null : first.column(field);
    }
    boolean isClosing = field == OpportunityField.WON_AT || field == OpportunityField.LOST_AT;
    return isClosing && first.has(OpportunityField.CLOSED_AT)
        ? first.column(OpportunityField.CLOSED_AT)
        : null;
  }

  /** Values that may be the same, of which nothing is merged, and those that tell the outcome. */
  void values(Joined joined) {
    for (Field field : SPELLED) {
      if (has(field)) {
        joined.nearDuplicates(field, MOST).forEach(alike -> alike(field, alike));
      }
    }
    if (has(OpportunityField.VALUE)) {
      valued(joined.valued());
    }
    for (Dimension dimension : Dimension.attributes()) {
      Field field = OpportunityField.valueOf(dimension.name());
      if (has(field)) {
        joined.leaks(field, LEAKING, MOST).forEach(leak -> leaks(field, leak));
      }
    }
  }

  private void valued(Joined.Valued valued) {
    if (valued.isOnlyOnWon()) {
      findings.add(
          FindingCode.VALUE_ONLY_ON_WON,
          null,
          0,
          null,
          valued.onWon(),
          valued.won(),
          valued.onOthers(),
          valued.others());
    }
  }

  private boolean has(Field field) {
    boolean isMade = field == OpportunityField.SIZE && !plan.mapping().sizes().isEmpty();
    return isMade || plan.files().stream().anyMatch(file -> file.has(field));
  }

  private void alike(Field field, List<String> alike) {
    List<String> shown = alike.stream().map(Shown::of).toList();
    findings.add(FindingCode.NEAR_DUPLICATE, null, 0, null, field.key(), shown);
  }

  private void leaks(Field field, Joined.Leak leak) {
    findings.add(
        FindingCode.LEAKS_OUTCOME,
        null,
        0,
        null,
        field.key(),
        Shown.of(leak.value()),
        leak.closed(),
        leak.wonElsewhere(),
        leak.closedElsewhere());
  }
}
