package org.salesadvisor.account.batch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;

/** Profiles as JSON, one a line. */
final class JsonEntries implements Entries {

  private final Cutter cutter;
  private final Clock clock;

  JsonEntries(InputStream in, Clock clock) throws IOException {
    this.cutter = new Cutter(in);
    this.clock = clock;
  }

  @Override
  public Entry next() throws IOException {
    Cut cut = cutter.next();
    return cut == null ? null : new CutEntry(cut, this::read);
  }

  @Override
  public boolean isReady() throws IOException {
    return cutter.isReady();
  }

  private Profile read(Cut cut) {
    return ProfileJson.read(cut.bytes(), clock.instant());
  }
}
