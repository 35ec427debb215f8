package org.salesadvisor.datasets.imports;

import java.time.Instant;
import java.util.List;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.reading.FindingCode;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.datasets.store.Import;
import org.salesadvisor.errors.Shown;

/** Finds what only shows when all rows are there: doubles, orphans, dates that cannot be. */
record Judging(Plan plan, Import run, Findings findings) {

  private static final int MOST = 100;

  /** Fields of which spellings are compared. */
  private static final List<Field> SPELLED =
      List.of(Field.ACCOUNT, Field.REP, Field.TEAM, Field.CHANNEL, Field.PRODUCT);

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
    List<Import.Same> same = run.same(file, MOST);
    if (same.isEmpty()) {
      return;
    }
    FilePlan one = plan.files().get(file);
    String name = one.source().name();
    String column = one.header().get(one.key());
    FindingCode code = file == 0 ? FindingCode.DUPLICATE_ID : FindingCode.DUPLICATE_KEY;
    for (Import.Same found : same) {
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
    long more = run.countSame(file) - same.size();
    findings.addUncounted(
        same.get(same.size() - 1).differ() ? code : FindingCode.REPEATED_ROW, more);
    run.keepFirst(file);
  }

  private void orphans(int file) {
    FilePlan one = plan.files().get(file);
    List<Import.Line> orphans = run.orphans(file, MOST);
    for (Import.Line orphan : orphans) {
      findings.add(
          FindingCode.WITHOUT_OPPORTUNITY,
          one.source().name(),
          orphan.line(),
          one.header().get(one.key()),
          Shown.of(orphan.key()));
    }
    if (orphans.size() == MOST) {
      findings.addUncounted(
          FindingCode.WITHOUT_OPPORTUNITY, run.countOrphans(file) - orphans.size());
    }
  }

  /** After they are joined. */
  void opportunities(Instant asOf) {
    doubt(Import.Doubt.TWO_ENDINGS, FindingCode.TWO_ENDINGS, asOf);
    doubt(Import.Doubt.CONTRADICTS, FindingCode.CONTRADICTS_OUTCOME, asOf);
    doubt(Import.Doubt.BEFORE_FIRST_CONTACT, FindingCode.BEFORE_FIRST_CONTACT, asOf);
    doubt(Import.Doubt.AFTER_AS_OF, FindingCode.AFTER_AS_OF, asOf, asOf);
    run.leaveOutTwoEndings();
  }

  private void doubt(Import.Doubt doubt, FindingCode code, Instant asOf, Object... values) {
    long count = run.count(doubt, asOf);
    if (count == 0) {
      return;
    }
    List<Import.Line> lines = run.lines(doubt, asOf, MOST);
    String file = plan.files().get(0).source().name();
    lines.forEach(line -> findings.add(code, file, line.line(), null, values));
    findings.addUncounted(code, count - lines.size());
  }

  /** Values that may be the same; nothing is merged. */
  void spellings() {
    for (Field field : SPELLED) {
      if (plan.files().stream().anyMatch(file -> file.has(field))) {
        for (List<String> alike : run.nearDuplicates(field, MOST)) {
          findings.add(
              FindingCode.NEAR_DUPLICATE,
              null,
              0,
              null,
              field.key(),
              alike.stream().map(Shown::of).toList());
        }
      }
    }
  }
}
