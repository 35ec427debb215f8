package org.salesadvisor.account.batch;

import java.util.List;
import java.util.function.Function;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;

/**
 * An entry that was cut from a stream.
 *
 * @param cut what stands there
 * @param reader makes a profile of it
 */
record CutEntry(Cut cut, Function<Cut, Profile> reader) implements Entry {

  @Override
  public long line() {
    return cut.line();
  }

  @Override
  public int size() {
    return cut.bytes() == null ? 0 : cut.bytes().length;
  }

  @Override
  public Profile profile() {
    if (cut.fault() != null) {
      throw new InvalidInputException(List.of(Fault.inLine(cut.line(), cut.fault())));
    }
    return reader.apply(cut);
  }
}
