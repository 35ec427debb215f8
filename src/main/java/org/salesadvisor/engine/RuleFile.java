package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** One parsed rule file: the tree that Drools will compile and what we know of its rules. */
final class RuleFile {

  private static final String PACKAGE = "rules";
  private static final Set<String> ANNOTATIONS = Set.of("id", "source", "rationale");
  private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");

  final RuleSource source;
  final List<RuleInfo> rules = new ArrayList<>();
  final Map<String, RuleDescr> descrById = new HashMap<>();
  private final List<RuleFault> faults;
  private PackageDescr tree;

  RuleFile(RuleSource source, Map<String, String> normLiterals, List<RuleFault> faults) {
    this.source = source;
    this.faults = faults;
    this.tree = parse();
    if (tree != null) {
      refuseAllButRules();
      tree.getRules().forEach(rule -> read(rule, normLiterals));
    }
  }

  /** The tree with package and imports, which authors do not write. */
  PackageDescr tree() {
    tree.setName(PACKAGE);
    for (String pkg : FactTypes.PACKAGES) {
      tree.addImport(new org.drools.drl.ast.descr.ImportDescr(pkg + ".*"));
    }
    return tree;
  }

  private PackageDescr parse() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr parsed = parser.parse(null, source.text());
      parser.getErrors().forEach(this::syntax);
      return parser.hasErrors() ? null : parsed;
    } catch (DroolsParserException | RuntimeException broken) {
      fault(0, "SYNTAX", "the file cannot be read as rules: " + broken.getMessage());
      return null;
    }
  }

  private void syntax(DroolsError error) {
    int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
    fault(line, "SYNTAX", error.getMessage());
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
      fault(
          0, "ONLY_RULES", "a rule file holds rules alone: no import, function, global or declare");
    }
  }

  private void read(RuleDescr rule, Map<String, String> normLiterals) {
    if (!rule.getAttributes().isEmpty()
        || rule.getParentName() != null
        || rule.isQuery()
        || !rule.getNamedConsequences().isEmpty()) {
      fault(
          rule.getLine(),
          "ONLY_WHEN_AND_THEN",
          "rule `" + rule.getName() + "` may have annotations, `when` and `then` alone");
    }
    refuseOtherAnnotations(rule);
    Conditions conditions = new Conditions(normLiterals, this::fault);
    conditions.read(rule.getLhs());
    Consequence consequence = new Consequence();
    consequence
        .read(String.valueOf(rule.getConsequence()))
        .ifPresent(why -> fault(rule.getConsequenceLine(), "CONSEQUENCE_NOT_ALLOWED", why));
    String id = annotation(rule, "id");
    String mark = annotation(rule, "source");
    if (!mark.isEmpty() && !mark.matches("\\[[SLA]] .+")) {
      fault(
          rule.getLine(),
          "SOURCE_WITHOUT_MARK",
          "@source of " + id + " starts with [S] the text, [L] literature or [A] our assumption");
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
    descrById.put(id, rule);
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
            rule.getLine(),
            "ANNOTATION_NOT_ALLOWED",
            "@"
                + name
                + " of `"
                + rule.getName()
                + "` is none of @id, @source and @rationale with a"
                + " text in quotes");
      }
    }
  }

  private String annotation(RuleDescr rule, String name) {
    AnnotationDescr annotation = rule.getAnnotation(name);
    Object value = annotation == null ? null : annotation.getSingleValue();
    if (value == null) {
      fault(
          rule.getLine(),
          "MISSING_" + name.toUpperCase(java.util.Locale.ROOT),
          "rule `" + rule.getName() + "` has no @" + name);
      return "";
    }
    return value.toString().replaceAll("^\"|\"$", "");
  }

  private void fault(int line, String code, String message) {
    faults.add(new RuleFault(source.path(), line, code, message));
  }
}
