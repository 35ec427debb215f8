package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.salesadvisor.language.Message;

/** One parsed rule file: the tree that Drools will compile and what we know of its rules. */
final class RuleFile {

  private static final String PACKAGE = "rules";
  private static final Set<String> ANNOTATIONS = Set.of("id", "source", "rationale");
  private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");

  final RuleSource source;
  final List<RuleInfo> rules = new ArrayList<>();
  private final Map<RuleDescr, String> idByDescr = new IdentityHashMap<>();
  private final List<RuleFault> faults;
  private final PackageDescr tree;

  RuleFile(RuleSource source, Map<String, String> normLiterals, List<RuleFault> faults) {
    this(source, parse(source, faults), normLiterals, faults);
  }

  /**
   * A file whose tree is at hand.
   *
   * @param tree as it was parsed, in which norms are replaced; null when that failed
   */
  RuleFile(
      RuleSource source,
      PackageDescr tree,
      Map<String, String> normLiterals,
      List<RuleFault> faults) {
    this.source = source;
    this.faults = faults;
    this.tree = tree;
    if (tree != null) {
      refuseAllButRules();
      tree.getRules().forEach(rule -> read(rule, normLiterals));
    }
  }

  /** A tree with package and imports, which authors do not write, and without rules. */
  static PackageDescr emptyTree() {
    PackageDescr tree = new PackageDescr(PACKAGE);
    for (String pkg : FactTypes.PACKAGES) {
      tree.addImport(new ImportDescr(pkg + ".*"));
    }
    return tree;
  }

  /** The parsed rules, in the order of lines. */
  List<RuleDescr> descrs() {
    return tree.getRules();
  }

  String id(RuleDescr rule) {
    return idByDescr.get(rule);
  }

  /** The tree of a file as it was written; null, with a fault, when it cannot be read. */
  static PackageDescr parse(RuleSource source, List<RuleFault> faults) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr parsed = parser.parse(null, source.text());
      parser.getErrors().forEach(error -> faults.add(syntax(source.path(), error)));
      return parser.hasErrors() ? null : parsed;
    } catch (DroolsParserException | RuntimeException broken) {
      Message message = EngineMessage.FILE_UNREADABLE.with(broken.getMessage());
      faults.add(RuleFault.error(source.path(), 0, 0, "SYNTAX", message));
      return null;
    }
  }

  private static RuleFault syntax(String path, DroolsError error) {
    int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
    int column = error instanceof ParserError placed ? placed.getCol() + 1 : 0;
    Message message = EngineMessage.SYNTAX.with(error.getMessage());
    return RuleFault.error(path, line, column, "SYNTAX", message);
  }

  private void refuseAllButRules() {
    boolean onlyRules =
        tree.getImports().isEmpty()
            && tree.getFunctions().isEmpty()
            && tree.getFunctionImports().isEmpty()
            && tree.getAccumulateImports().isEmpty()
            && tree.getGlobals().isEmpty()
            && tree.getTypeDeclarations().isEmpty()
            && tree.getEnumDeclarations().isEmpty()
            && tree.getEntryPointDeclarations().isEmpty()
            && tree.getWindowDeclarations().isEmpty()
            && tree.getAttributes().isEmpty();
    if (!onlyRules) {
      fault(0, 0, "ONLY_RULES", EngineMessage.ONLY_RULES.with());
    }
  }

  private void read(RuleDescr rule, Map<String, String> normLiterals) {
    if (!rule.getAttributes().isEmpty()
        || rule.getParentName() != null
        || rule.isQuery()
        || !rule.getNamedConsequences().isEmpty()) {
      fault(rule, "ONLY_WHEN_AND_THEN", EngineMessage.ONLY_WHEN_AND_THEN.with(rule.getName()));
    }
    refuseOtherAnnotations(rule);
    Conditions conditions = new Conditions(source.path(), normLiterals, faults);
    conditions.read(rule.getLhs());
    Consequence consequence = new Consequence();
    consequence
        .read(String.valueOf(rule.getConsequence()))
        .ifPresent(why -> refuseConsequence(rule, why));
    String id = annotation(rule, "id");
    String mark = annotation(rule, "source");
    if (!mark.isEmpty() && !mark.matches("\\[[SLA]] .+")) {
      fault(rule, "SOURCE_WITHOUT_MARK", EngineMessage.SOURCE_WITHOUT_MARK.with(id));
    }
    rules.add(
        new RuleInfo(
            id,
            rule.getName(),
            mark,
            annotation(rule, "rationale"),
            source.path(),
            rule.getLine(),
            conditions.norms,
            conditions.patterns,
            consequence.derivations(),
            0));
    idByDescr.put(rule, id);
  }

  /** Drools compiles the values of annotations as code, whatever their names. */
  private void refuseOtherAnnotations(RuleDescr rule) {
    for (String name : rule.getAnnotationNames()) {
      AnnotationDescr annotation = rule.getAnnotation(name);
      Object value = annotation.getSingleValue();
      boolean text = value != null && TEXT.matcher(value.toString()).matches();
      if (annotation.isDuplicated()
          || !ANNOTATIONS.contains(name)
          || annotation.getValueMap().size() != 1
          || !text) {
        fault(
            rule,
            "ANNOTATION_NOT_ALLOWED",
            EngineMessage.ANNOTATION_NOT_ALLOWED.with(name, rule.getName()));
      }
    }
  }

  private String annotation(RuleDescr rule, String name) {
    AnnotationDescr annotation = rule.getAnnotation(name);
    Object value = annotation == null ? null : annotation.getSingleValue();
    if (value == null) {
      fault(
          rule,
          "MISSING_" + name.toUpperCase(java.util.Locale.ROOT),
          EngineMessage.MISSING_ANNOTATION.with(rule.getName(), name));
      return "";
    }
    return value.toString().replaceAll("^\"|\"$", "");
  }

  private void refuseConsequence(RuleDescr rule, Message why) {
    faults.add(
        RuleFault.error(source.path(), rule.getConsequenceLine(), 0, "CONSEQUENCE_NOT_ALLOWED", why)
            .withHint(EngineMessage.CONSEQUENCE_FORM.with()));
  }

  private void fault(BaseDescr where, String code, Message message) {
    fault(where.getLine(), where.getColumn() + 1, code, message);
  }

  private void fault(int line, int column, String code, Message message) {
    faults.add(RuleFault.error(source.path(), line, column, code, message));
  }
}
