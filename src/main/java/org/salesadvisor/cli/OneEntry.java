package org.salesadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.salesadvisor.account.batch.Entries;
import org.salesadvisor.account.batch.Entry;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;

/** A file that holds one profile. */
final class OneEntry implements Entries, Entry {

  private final byte[] json;
  private final Clock clock;
  private boolean isTaken;

  OneEntry(InputStream in, Clock clock) throws IOException {
    this.json = in.readAllBytes();
    this.clock = clock;
  }

  @Override
  public Entry next() {
    Entry next = isTaken ? null : this;
    isTaken = true;
    return next;
  }

  @Override
  public long line() {
    return 1;
  }

  @Override
  public int size() {
    return json.length;
  }

  @Override
  public Profile profile() {
    return ProfileJson.read(json, clock.instant());
  }
}
