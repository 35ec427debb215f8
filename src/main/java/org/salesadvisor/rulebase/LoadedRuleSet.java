package org.salesadvisor.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.engine.CompiledRules;
import org.salesadvisor.engine.ConditionState;
import org.salesadvisor.engine.MutatedRules;
import org.salesadvisor.engine.RuleCompiler;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.RuleJudgement;
import org.salesadvisor.engine.RuleModel;
import org.salesadvisor.engine.RuleSource;
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
  private volatile Compiled compiled;

  private LoadedRuleSet(RuleSet files, List<RuleFault> faults) {
    this.files = files;
    this.digest = files.digest();
    this.norms = Norms.read(files, faults);
    for (Language language : Language.values()) {
      texts.put(language, Texts.read(files, language, norms, faults));
    }
  }

  /**
   * Loads a rule set.
   *
   * @throws RuleFaultsException naming every fault found
   */
  public static LoadedRuleSet load(RuleSet files) {
    List<RuleFault> faults = new ArrayList<>();
    LoadedRuleSet loaded = new LoadedRuleSet(files, faults);
    CompiledRules rules = loaded.compile(faults);
    stopAt(faults);
    loaded.compiled = loaded.compiled(rules);
    return loaded;
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
    stopAt(faults);
    return loaded;
  }

  private static void stopAt(List<RuleFault> faults) {
    if (!faults.isEmpty()) {
      throw new RuleFaultsException(faults);
    }
  }

  private Compiled compiled() {
    Compiled now = compiled;
    return now == null ? compileOnce() : now;
  }

  private synchronized Compiled compileOnce() {
    if (compiled == null) {
      List<RuleFault> faults = new ArrayList<>();
      CompiledRules rules = compile(faults);
      stopAt(faults);
      compiled = compiled(rules);
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

  private CompiledRules compile(List<RuleFault> faults) {
    try {
      CompiledRules compiled = RuleCompiler.compile(sources(), norms.literals());
      texts.values().forEach(words -> faults.addAll(TextCheck.check(compiled.rules(), words)));
      return compiled;
    } catch (RuleFaultsException refused) {
      faults.addAll(refused.faults());
      return null;
    }
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

  /** Whether a rule rests on an assumption: its source is one, or a norm that it uses. */
  public boolean isAssumption(RuleInfo rule) {
    return compiled().assumptions().contains(rule);
  }

  private boolean restsOnAssumption(RuleInfo rule) {
    return rule.source().startsWith("[A]")
        || rule.norms().stream().anyMatch(name -> norms.get(name).isAssumption());
  }
}
