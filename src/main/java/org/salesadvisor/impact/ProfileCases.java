package org.salesadvisor.impact;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.account.batch.Entries;
import org.salesadvisor.account.batch.Entry;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;

/** The profiles of a file as decisions that nobody took yet. */
public final class ProfileCases implements Cases {

  private static final int CHUNK = 256;

  private final Entries entries;
  private final Instant now;

  /**
   * @param entries the profiles
   * @param clock gives the moment taken for now, where a profile gives none
   */
  public ProfileCases(Entries entries, Clock clock) {
    this.entries = entries;
    this.now = clock.instant();
  }

  @Override
  public List<Case> next() throws IOException {
    List<Case> chunk = new ArrayList<>(CHUNK);
    for (Entry next = entries.next(); next != null; next = entries.next()) {
      chunk.add(new Line(next));
      if (chunk.size() == CHUNK) {
        break;
      }
    }
    return chunk;
  }

  private final class Line implements Case {

    private final Entry entry;

    Line(Entry entry) {
      this.entry = entry;
    }

    @Override
    public String id() {
      return Long.toString(entry.line());
    }

    @Override
    public Given given() {
      Profile profile = entry.profile();
      return new Given(
          profile.account().id(),
          null,
          profile.asOf() == null ? now : profile.asOf(),
          ProfileJson.canonical(profile),
          () -> profile);
    }
  }
}
