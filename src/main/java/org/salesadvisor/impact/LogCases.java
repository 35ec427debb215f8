package org.salesadvisor.impact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.decisionlog.DecisionLog;
import org.salesadvisor.decisionlog.KeptProfile;
import org.salesadvisor.decisionlog.Selection;

/** Decisions of the log, as they were given. */
final class LogCases implements Cases {

  private static final int PAGE = 1_000;

  /** What is stored was checked against the clock when it came. */
  private static final Instant ALREADY_CHECKED = Instant.parse("9999-12-31T00:00:00Z");

  private final DecisionLog log;
  private final Selection selection;
  private UUID after;

  LogCases(DecisionLog log, Selection selection) {
    this.log = log;
    this.selection = selection;
  }

  @Override
  public List<Case> next() {
    List<KeptProfile> page = log.page(selection, after, PAGE);
    if (!page.isEmpty()) {
      after = page.get(page.size() - 1).id();
    }
    return page.stream().<Case>map(Kept::new).toList();
  }

  private record Kept(KeptProfile kept) implements Case {

    @Override
    public String id() {
      return kept.id().toString();
    }

    @Override
    public Given given() {
      return new Given(
          kept.account(),
          kept.decidedAt(),
          kept.asOf(),
          kept.profile(),
          () -> ProfileJson.read(kept.profile(), ALREADY_CHECKED));
    }
  }
}
