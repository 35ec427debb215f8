package org.salesadvisor.engine;

import java.util.List;
import org.salesadvisor.grammar.Place;
import org.salesadvisor.language.Message;

/** Where what is wrong with one file goes. */
record FileFaults(String path, List<RuleFault> faults) {

  void error(Place place, String code, Message message, Message hint) {
    faults.add(RuleFault.error(path, place.line(), place.column(), code, message).withHint(hint));
  }

  void warning(Place place, String code, Message message, Message hint) {
    faults.add(RuleFault.warning(path, place.line(), place.column(), code, message).withHint(hint));
  }
}
