package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.salesadvisor.language.Message;

/** Turns rule files into rules that run. */
public final class RuleCompiler {

  private final List<RuleFault> faults = new ArrayList<>();

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

  /** Compiles rules that have no errors. */
  static CompiledRules compile(List<RuleFile> files, List<RuleInfo> rules) {
    RuleCompiler compiler = new RuleCompiler();
    InternalKnowledgeBase base = compiler.build(files, rules);
    return new Assembly(base, rules, compiler.faults).assemble();
  }

  private InternalKnowledgeBase build(List<RuleFile> files, List<RuleInfo> rules) {
    Map<String, RuleInfo> byId = new HashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    KnowledgeBuilder builder = builder(joined(files, byId));
    builder.getErrors().forEach(this::compileFault);
    stopAtFaults();
    return base(builder);
  }

  /** Drools with these rules compiled, as far as it can. */
  static KnowledgeBuilder builder(PackageDescr tree) {
    KnowledgeBuilder builder =
        KnowledgeBuilderFactory.newKnowledgeBuilder(
            KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader()));
    builder.add(ResourceFactory.newDescrResource(tree), ResourceType.DESCR);
    return builder;
  }

  /** What a builder without errors compiled. */
  static InternalKnowledgeBase base(KnowledgeBuilder builder) {
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(equality(loader()));
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }

  private static ClassLoader loader() {
    return new RuleClassLoader(RuleCompiler.class.getClassLoader());
  }

  /**
   * All rules as one tree: each addition to a builder compiles the whole package anew. A rule keeps
   * the file that it came from, for errors.
   */
  private static PackageDescr joined(List<RuleFile> files, Map<String, RuleInfo> byId) {
    PackageDescr joined = RuleFile.emptyTree();
    for (RuleFile file : files) {
      Resource origin = ResourceFactory.newByteArrayResource(new byte[0]);
      origin.setSourcePath(file.source.path());
      for (RuleDescr rule : file.descrs()) {
        String stratum = String.valueOf(-byId.get(file.id(rule)).stratum());
        rule.addAttribute(new AttributeDescr("salience", stratum, AttributeDescr.Type.NUMBER));
        rule.setResource(origin);
        joined.addRule(rule);
      }
    }
    return joined;
  }

  /** Equal facts are one fact: a concept derived twice does not fire its readers twice. */
  private static KieBaseConfiguration equality(ClassLoader loader) {
    KieBaseConfiguration configuration =
        RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader);
    configuration.setOption(EqualityBehaviorOption.EQUALITY);
    return configuration;
  }

  private void compileFault(KnowledgeBuilderError error) {
    String path = error.getResource() == null ? "" : error.getResource().getSourcePath();
    int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
    Message message = EngineMessage.DOES_NOT_COMPILE.with(error.getMessage());
    faults.add(RuleFault.error(String.valueOf(path), line, 0, "DOES_NOT_COMPILE", message));
  }

  private void stopAtFaults() {
    if (!faults.isEmpty()) {
      throw new RuleFaultsException(faults);
    }
  }
}
