package org.salesadvisor.account.batch;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.errors.InvalidInputException;

/** Decides on some entries together: reads all, then hands those that can be read over. */
final class Chunk {

  private final Decider decider;
  private final List<Profile> readable = new ArrayList<>();

  Chunk(Decider decider) {
    this.decider = decider;
  }

  List<Result> decide(List<Entry> entries) {
    List<Result> results = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      results.add(read(entry));
    }
    List<Verdict> verdicts = decider.decide(readable);
    int next = 0;
    for (int i = 0; i < results.size(); i++) {
      Result read = results.get(i);
      if (read.verdict() == null) {
        results.set(i, new Result(read.line(), read.account(), verdicts.get(next)));
        next++;
      }
    }
    return results;
  }

  /** Without verdict when it can be read. */
  private Result read(Entry entry) {
    try {
      Profile profile = entry.profile();
      readable.add(profile);
      return new Result(entry.line(), profile.account().id(), null);
    } catch (InvalidInputException invalid) {
      return new Result(entry.line(), null, new Verdict.Refused(invalid.code(), invalid.faults()));
    }
  }
}
