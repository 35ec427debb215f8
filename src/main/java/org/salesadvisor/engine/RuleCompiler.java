package org.salesadvisor.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;

/** Turns rule files into rules that run. */
public final class RuleCompiler {

  /** Shared by all rules: Drools searches the class path to make one. */
  private static final Map<EqualityBehaviorOption, KieBaseConfiguration> CONFIGURATIONS =
      new EnumMap<>(EqualityBehaviorOption.class);

  static {
    for (EqualityBehaviorOption equality : EqualityBehaviorOption.values()) {
      KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
      configuration.setOption(equality);
      CONFIGURATIONS.put(equality, configuration);
    }
  }

  private RuleCompiler() {}

  /**
   * Reads and compiles.
   *
   * @param sources the rule files, all of them
   * @param normLiterals the value of each norm by name, as it stands in a condition
   * @throws RuleFaultsException naming every error found
   */
  public static CompiledRules compile(List<RuleSource> sources, Map<String, String> normLiterals) {
    return RuleFiles.read(sources, normLiterals).compile();
  }

  /**
   * Compiles rules that have no errors.
   *
   * @param memories of the stages of rules that are in use already
   */
  static CompiledRules compile(List<RuleFile> files, List<RuleInfo> rules, StageMemories memories) {
    Map<String, List<ReadCondition>> conditions = new HashMap<>();
    files.forEach(file -> conditions.putAll(file.conditions()));
    return new Assembly(rules, conditions).assemble(memories);
  }

  /** Drools with these rules. */
  static InternalKnowledgeBase base(Collection<Rule> rules, EqualityBehaviorOption equality) {
    ModelImpl model = new ModelImpl();
    rules.forEach(model::addRule);
    return KieBaseBuilder.createKieBaseFromModel(model, CONFIGURATIONS.get(equality));
  }
}
