package org.salesadvisor.account.batch;

import java.util.List;
import org.salesadvisor.account.profile.Profile;

/** Decides on profiles, a chunk at a time. Thread-safe. */
public interface Decider {

  /** A verdict for each, in their order. */
  List<Verdict> decide(List<Profile> profiles);
}
