package org.salesadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.engine.PatternInfo;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.LeadSigns;
import org.salesadvisor.facts.LearnedScore;
import org.salesadvisor.facts.MixItem;
import org.salesadvisor.facts.OpenWork;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.facts.SalesCycles;
import org.salesadvisor.facts.ScoredLead;
import org.salesadvisor.facts.Wallet;
import org.salesadvisor.facts.WalletCategory;
import org.salesadvisor.facts.concept.BoughtBefore;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Norm;
import org.salesadvisor.rulebase.Texts;

/** The vocabulary that consultants read says what code, norms and texts say. */
class VocabularyTest {

  private static final Path FILE = Path.of("rules/vocabulary.md");

  private final LoadedRuleSet rules = ShippedRules.get();
  private final Texts texts = rules.texts(Language.EN);
  private final StringBuilder page = new StringBuilder();

  @Test
  void vocabularyIsThatOfTheCode() throws IOException {
    String expected = vocabulary();
    if (Boolean.getBoolean("vocabulary.write")) {
      Files.writeString(FILE, expected);
    }
    assertEquals(
        expected,
        Files.readString(FILE),
        "run mvn test -Dtest=VocabularyTest -Dvocabulary.write=true and commit rules/vocabulary.md");
  }

  private String vocabulary() {
    line("# Vocabulary");
    line("");
    line("Made from the code, the norms and the texts; `VocabularyTest` keeps it true.");
    given();
    signs();
    concepts();
    norms();
    codes();
    return page.toString();
  }

  private void given() {
    line("\n## Given facts\n");
    line("| fact | in a rule | values | asks |");
    line("|---|---|---|---|");
    for (Class<?> type :
        List.of(
            Purchase.class,
            Product.class,
            Order.class,
            Relation.class,
            OpenWork.class,
            MixItem.class,
            Wallet.class,
            WalletCategory.class,
            SalesCycles.class,
            LeadSigns.class,
            ScoredLead.class,
            LearnedScore.class)) {
      for (RecordComponent component : type.getRecordComponents()) {
        String path = FactField.prefix(type) + "." + component.getName();
        String inRule = type.getSimpleName() + "( " + component.getName() + " … )";
        row("`" + path + "`", "`" + inRule + "`", values(component), texts.fact(path));
      }
    }
  }

  private static String values(RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> type.getSimpleName() + "." + constant)
          .collect(Collectors.joining(", "));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "set of DmuRole";
    }
    return type == Double.class && component.getName().endsWith("Share")
        ? "share 0..1"
        : type.getSimpleName();
  }

  private void signs() {
    line("\n## Signs of a funnel\n");
    line("`FunnelSign( this == FunnelSign.NAME )`\n");
    line("| sign | from |");
    line("|---|---|");
    for (FunnelSign sign : FunnelSign.values()) {
      row("`" + sign + "`", FunnelSign.COMPUTED.contains(sign) ? "counts" : "people");
    }
  }

  private void concepts() {
    SortedMap<String, SortedSet<String>> derivedBy = new TreeMap<>();
    SortedMap<String, SortedSet<String>> readBy = new TreeMap<>();
    for (RuleInfo rule : rules.rules().rules()) {
      rule.writes().stream()
          .filter(VocabularyTest::isConcept)
          .forEach(type -> add(derivedBy, type, rule));
      rule.patterns().stream()
          .map(PatternInfo::type)
          .filter(VocabularyTest::isConcept)
          .forEach(type -> add(readBy, type, rule));
    }
    line("\n## Concepts\n");
    line("| concept | derived by | read by |");
    line("|---|---|---|");
    derivedBy.forEach(
        (concept, ids) ->
            row(
                "`" + concept + "`",
                String.join(", ", ids),
                String.join(", ", readBy.getOrDefault(concept, new TreeSet<>()))));
  }

  private static boolean isConcept(Class<?> type) {
    return type.getPackage().equals(BoughtBefore.class.getPackage());
  }

  private static void add(SortedMap<String, SortedSet<String>> into, Class<?> type, RuleInfo rule) {
    into.computeIfAbsent(type.getSimpleName(), none -> new TreeSet<>()).add(rule.id());
  }

  private void norms() {
    line("\n## Norms\n");
    line("| norm | value | unit | from – to | source | meaning |");
    line("|---|---|---|---|---|---|");
    for (Norm norm : rules.norms().all()) {
      row(
          "`norm." + norm.name() + "`",
          norm.value().toPlainString(),
          norm.unit(),
          norm.low().toPlainString() + " – " + norm.high().toPlainString(),
          norm.source().name(),
          norm.meaning().get(Language.EN));
    }
  }

  private void codes() {
    SortedSet<String> codes = new TreeSet<>();
    rules
        .rules()
        .rules()
        .forEach(
            rule ->
                rule.derivations().stream()
                    .flatMap(derivation -> org.salesadvisor.rulebase.RuleCodes.of(derivation))
                    .forEach(codes::add));
    line("\n## Advice codes\n");
    line("| code | text |");
    line("|---|---|");
    codes.forEach(code -> row("`" + code + "`", texts.conclusion(code)));
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
