package org.salesadvisor.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.salesadvisor.engine.CompiledRules;
import org.salesadvisor.engine.ConditionState;
import org.salesadvisor.engine.MutatedRules;
import org.salesadvisor.engine.RuleCompiler;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.engine.RuleFiles;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.RuleJudgement;
import org.salesadvisor.engine.RuleModel;
import org.salesadvisor.engine.RuleSource;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.language.Language;

/** A rule set that is whole and runs: rules, norms and texts that fit each other. Thread-safe. */
public final class LoadedRuleSet {

  /** What there is once the rules are compiled. */
  private record Compiled(
      CompiledRules rules, Map<String, RuleInfo> ruleById, Set<RuleInfo> assumptions) {}

  private final RuleSet files;
  private final String digest;
  private final Norms norms;
  private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();
  private volatile Compiled compiled;
  private List<RuleFault> warnings = List.of();

  private LoadedRuleSet(RuleSet files, List<RuleFault> faults) {
    this.files = files;
    this.digest = files.digest();
    this.norms = Norms.read(files, faults);
    for (Language language : Language.values()) {
      texts.put(language, Texts.read(files, language, norms, faults));
    }
  }

  /**
   * What came of an attempt to load.
   *
   * @param faults everything wrong, sorted by file and line
   * @param known the rules as far as they could be read
   * @param isKnown whether all rules could be read
   * @param rules null when there are errors among the faults
   */
  public record Attempt(
      List<RuleFault> faults, List<RuleInfo> known, boolean isKnown, LoadedRuleSet rules) {}

  /** Loads a rule set if that can be done. */
  public static Attempt attempt(RuleSet files) {
    List<RuleFault> faults = new ArrayList<>();
    LoadedRuleSet loaded = new LoadedRuleSet(files, faults);
    RuleFiles read = RuleFiles.read(loaded.sources(), loaded.norms.literals());
    read.faults().stream().filter(loaded::isNews).forEach(faults::add);
    loaded.fit(read, faults);
    if (hasErrors(faults)) {
      return new Attempt(faults.stream().sorted().toList(), read.rules(), read.canCompile(), null);
    }
    loaded.compiled = loaded.compiled(read.compile());
    loaded.warnings = faults.stream().sorted().toList();
    return new Attempt(loaded.warnings, read.rules(), true, loaded);
  }

  /**
   * Loads a rule set.
   *
   * @throws RuleFaultsException naming every error found
   */
  public static LoadedRuleSet load(RuleSet files) {
    Attempt attempt = attempt(files);
    if (attempt.rules() == null) {
      throw RuleFaultsException.ofErrors(attempt.faults());
    }
    return attempt.rules();
  }

  /** Where nobody knows which norms there are, none is unknown. */
  private boolean isNews(RuleFault fault) {
    return norms.isReadable() || !fault.code().equals("UNKNOWN_NORM");
  }

  /** Whether rules, norms and texts fit each other. */
  private void fit(RuleFiles read, List<RuleFault> faults) {
    boolean isWhole = read.canCompile();
    for (Texts words : texts.values()) {
      if (words.canBeCompared()) {
        faults.addAll(TextCheck.missing(read.rules(), words));
      }
      if (isWhole) {
        faults.addAll(TextCheck.unfilled(read.rules(), words));
        faults.addAll(TextCheck.needless(read.rules(), words));
      }
    }
    if (isWhole) {
      faults.addAll(UnusedNorms.of(norms, read.rules(), texts.values()));
    }
  }

  private static boolean hasErrors(List<RuleFault> faults) {
    return faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
  }

  /**
   * A rule set that was loaded once before, when it was stored. Its words are there at once; its
   * rules are compiled when they are first asked for, which then may throw.
   *
   * @throws RuleFaultsException when this program cannot read its norms or texts any more
   */
  public static LoadedRuleSet stored(RuleSet files) {
    List<RuleFault> faults = new ArrayList<>();
    LoadedRuleSet loaded = new LoadedRuleSet(files, faults);
    faults.removeIf(fault -> fault.code().equals("UNKNOWN_KEY"));
    if (hasErrors(faults)) {
      throw RuleFaultsException.ofErrors(faults);
    }
    return loaded;
  }

  private Compiled compiled() {
    Compiled now = compiled;
    return now == null ? compileOnce() : now;
  }

  private synchronized Compiled compileOnce() {
    if (compiled == null) {
      compiled = compiled(RuleCompiler.compile(sources(), norms.literals()));
    }
    return compiled;
  }

  private Compiled compiled(CompiledRules rules) {
    Map<String, RuleInfo> ruleById = new HashMap<>();
    Set<RuleInfo> assumptions = new HashSet<>();
    rules.rules().forEach(rule -> ruleById.put(rule.id(), rule));
    rules.rules().stream().filter(this::restsOnAssumption).forEach(assumptions::add);
    return new Compiled(rules, ruleById, assumptions);
  }

  private List<RuleSource> sources() {
    return files.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".drl"))
        .map(file -> new RuleSource(file.getKey(), file.getValue()))
        .toList();
  }

  /** What somebody should look at in its files, sorted by file and line. */
  public List<RuleFault> warnings() {
    return warnings;
  }

  public RuleSet files() {
    return files;
  }

  public String digest() {
    return digest;
  }

  public String label() {
    return digest.substring(0, 12);
  }

  public Norms norms() {
    return norms;
  }

  public Texts texts(Language language) {
    return texts.get(language);
  }

  public CompiledRules rules() {
    return compiled().rules();
  }

  /** Every mutant of its rules and norms; made anew each time, which takes some seconds. */
  public MutatedRules mutated() {
    return MutatedRules.of(rules(), sources(), norms.literals(), norms.steps());
  }

  /** How each condition of a rule fared in a decision. */
  public List<ConditionState> judge(RuleInfo rule, Collection<?> given, Trace decided) {
    RuleSource source = new RuleSource(rule.path(), files.files().get(rule.path()));
    return RuleJudgement.of(rule, source, norms.literals(), given, decided);
  }

  /**
   * The rules as conditions, for those who reason about all profiles at once. Made anew each time,
   * which takes as long as loading.
   */
  public RuleModel model() {
    return RuleModel.of(sources(), norms.literals());
  }

  /**
   * The rule with this id.
   *
   * @throws IllegalArgumentException when this version has none
   */
  public RuleInfo rule(String id) {
    RuleInfo rule = compiled().ruleById().get(id);
    if (rule == null) {
      throw new IllegalArgumentException("no rule " + id + " in " + label());
    }
    return rule;
  }

  /** As {@link Texts#kept}: what somebody makes of these rules once and that ends with them. */
  public <T> T kept(Class<T> type, Function<LoadedRuleSet, T> make) {
    return type.cast(kept.computeIfAbsent(type, missing -> make.apply(this)));
  }

  /** Whether a rule rests on an assumption: its source is one, or a norm that it uses. */
  public boolean isAssumption(RuleInfo rule) {
    return compiled().assumptions().contains(rule);
  }

  private boolean restsOnAssumption(RuleInfo rule) {
    return rule.source().startsWith("[A]")
        || rule.norms().stream().anyMatch(name -> norms.get(name).isAssumption());
  }
}
