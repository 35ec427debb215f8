package org.salesadvisor.rulebase;

import java.util.List;
import org.salesadvisor.engine.RuleFault;

/** Reads the YAML files that every rule set has. */
public final class YamlFile {

  private YamlFile() {}

  /**
   * The content of a file of this rule set; absent, with a fault, when there is none or it is
   * broken.
   */
  public static YamlValue read(RuleSet ruleSet, String path, List<RuleFault> faults) {
    String text = ruleSet.files().get(path);
    if (text == null) {
      faults.add(
          RuleFault.error(path, 0, 0, "MISSING_FILE", RulebaseMessage.MISSING_FILE.with(path)));
      return YamlValue.missing(path);
    }
    int before = faults.size();
    YamlValue whole = YamlReader.read(path, text, faults);
    if (faults.size() == before && !whole.node().isObject()) {
      faults.add(RuleFault.error(path, 1, 1, "YAML", RulebaseMessage.NAMES_WITH_VALUES.with()));
    }
    return whole;
  }
}
