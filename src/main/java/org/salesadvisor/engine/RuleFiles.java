package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Rule files that were read and checked, but not compiled. What is wrong with one file or rule does
 * not keep the others from being checked. Immutable.
 */
public final class RuleFiles {

  private final List<RuleFile> files;
  private final List<RuleInfo> rules;
  private final List<RuleFault> faults;

  private RuleFiles(List<RuleSource> sources, Map<String, String> normLiterals) {
    List<RuleFault> found = new ArrayList<>();
    files =
        sources.stream()
            .sorted(Comparator.comparing(RuleSource::path))
            .map(source -> new RuleFile(source, normLiterals, found))
            .toList();
    found.addAll(Duplicates.in(files));
    List<RuleInfo> all = files.stream().flatMap(file -> file.rules.stream()).toList();
    if (all.size() > RuleLimits.MOST_RULES) {
      found.add(tooMany(all));
      rules = List.copyOf(all);
    } else {
      rules = Strata.order(all, found);
      found.addAll(Matches.tooMany(rules));
    }
    if (found.stream().noneMatch(fault -> fault.severity() == Severity.ERROR)) {
      found.addAll(IdleConcepts.in(files));
    }
    faults = found.stream().sorted().toList();
  }

  /**
   * Reads rule files.
   *
   * @param sources all of them
   * @param normLiterals the value of each norm by name, as it stands in a condition
   */
  public static RuleFiles read(List<RuleSource> sources, Map<String, String> normLiterals) {
    return new RuleFiles(sources, normLiterals);
  }

  private static RuleFault tooMany(List<RuleInfo> rules) {
    RuleInfo first = rules.get(RuleLimits.MOST_RULES);
    return RuleFault.error(
        first.path(),
        first.line(),
        1,
        "TOO_MANY_RULES",
        EngineMessage.TOO_MANY_RULES.with(rules.size(), RuleLimits.MOST_RULES));
  }

  /** The rules, in the order of files and of lines; those with faults as far as they were read. */
  public List<RuleInfo> rules() {
    return rules;
  }

  /** Errors and warnings, sorted by file and line. */
  public List<RuleFault> faults() {
    return faults;
  }

  /** Whether none of the faults keeps the rules from being compiled. */
  public boolean canCompile() {
    return faults.stream().noneMatch(fault -> fault.severity() == Severity.ERROR);
  }

  /**
   * Compiles the rules.
   *
   * @throws RuleFaultsException naming every error found
   */
  public CompiledRules compile() {
    return compile(StageMemories.SHARED);
  }

  /** The same, and what they share with rules that are in use is looked for among these. */
  CompiledRules compile(StageMemories memories) {
    if (!canCompile()) {
      throw RuleFaultsException.ofErrors(faults);
    }
    return RuleCompiler.compile(files, rules, memories);
  }
}
