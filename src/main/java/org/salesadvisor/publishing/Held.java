package org.salesadvisor.publishing;

import java.nio.file.Path;
import java.util.List;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/**
 * What a rule folder holds at a moment.
 *
 * @param files null when they cannot be read
 * @param digest of the files; null when they cannot be read
 * @param fault why they cannot be read; else null
 */
record Held(RuleSet files, String digest, CheckReport fault) {

  static Held in(Path folder) {
    try {
      RuleSet files = RuleSetFiles.read(folder);
      return new Held(files, files.digest(), null);
    } catch (RuleFaultsException unreadable) {
      return new Held(null, null, CheckReport.faulty(null, unreadable.faults()));
    } catch (AdvisorException absent) {
      RuleFault fault =
          RuleFault.error("", 0, 0, absent.code(), absent.message()).withHint(absent.whatNext());
      return new Held(null, null, CheckReport.faulty(null, List.of(fault)));
    }
  }

  /** The same for the same content, or for the same reasons why there is none. */
  String name() {
    return digest == null ? "unreadable: " + fault.faults() : digest;
  }
}
