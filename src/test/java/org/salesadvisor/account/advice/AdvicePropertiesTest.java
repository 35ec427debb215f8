package org.salesadvisor.account.advice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import org.salesadvisor.account.Profiles;
import org.salesadvisor.account.history.Completed;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.decisionlog.KeptAnswer;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** What holds for every advice, whatever the profile. */
@Domain(Profiles.class)
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
@Tag("laws")
class AdvicePropertiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LoadedRuleSet RULES = load();
  private static final LoadedRuleSet LOADED_AGAIN = load();
  private static final LoadedRuleSet WITH_CONSTANTS = loadWithConstants();

  private static final Pattern PLACEHOLDER = Pattern.compile("[{}]");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*([_-][A-Z0-9]+)+");
  private static final Pattern PROFILE_PATH =
      Pattern.compile("(purchase|product|order|relation)\\.[a-zA-Z]+|funnel\\.signs");

  private static LoadedRuleSet load() {
    return LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));
  }

  private static Instant clock(Profile profile) {
    return profile.asOf() == null ? Profiles.NOW : profile.asOf();
  }

  private static Advice advise(LoadedRuleSet rules, Profile profile) {
    return Advisor.advise(rules, profile, clock(profile));
  }

  private static String json(Advice advice) {
    return new String(AdviceJson.canonical(advice, RULES), UTF_8);
  }

  @Property
  void theSameProfileGivesTheSameBytes(@ForAll Profile profile) {
    String first = json(advise(RULES, profile));

    assertEquals(first, json(advise(RULES, profile)));
    assertEquals(first, json(advise(LOADED_AGAIN, profile)));
  }

  @Property
  void aProfileThatWasSentAndReadGivesTheSameBytes(@ForAll Profile profile) {
    Profile read = ProfileJson.read(ProfileJson.canonical(profile), Profiles.NOW);

    assertEquals(json(advise(RULES, profile)), json(advise(RULES, read)));
  }

  @Property
  void whatWasKeptIsReadAsItWas(@ForAll Profile profile) {
    Advice advice = advise(RULES, profile);

    byte[] kept = whole(AdviceJson.kept(advice, RULES));

    isRead(profile, advice, kept);
    assertArrayEquals(kept, whole(AdviceJson.kept(AdviceJson.read(kept, RULES), RULES)));
  }

  /** As the database joins it. */
  private static byte[] whole(KeptAnswer kept) {
    if (kept.form() == null) {
      return kept.text();
    }
    String[] pieces = kept.form().pieces().split("\n", -1);
    String[] gaps = new String(kept.text(), UTF_8).split("\n", -1);
    StringBuilder text = new StringBuilder(pieces[0]);
    for (int i = 1; i < pieces.length; i++) {
      text.append(gaps[i - 1]).append(pieces[i]);
    }
    return text.toString().getBytes(UTF_8);
  }

  @Property(tries = 200)
  void whatReturnsOftenIsWrittenAsTheFirstTime(@ForAll Profile profile) {
    Advice first = advise(RULES, profile);
    String worded = worded(profile, first, Language.NL);
    byte[] kept = whole(AdviceJson.kept(first, RULES));

    for (int again = 0; again < 6; again++) {
      Advice advice = advise(RULES, profile);
      assertEquals(worded, worded(profile, advice, Language.NL));
      assertArrayEquals(kept, whole(AdviceJson.kept(advice, RULES)));
    }
  }

  @Property(tries = 100)
  void whatTheFirstVersionsKeptIsReadAsItWas(@ForAll Profile profile) {
    Advice advice = advise(RULES, profile);

    // they kept the reasons of each conclusion, sources and all
    isRead(profile, advice, AdviceJson.canonical(advice, RULES));
  }

  private static void isRead(Profile profile, Advice advice, byte[] kept) {
    Advice read = AdviceJson.read(kept, RULES);

    assertEquals(json(advice), json(read));
    for (Language language : Language.values()) {
      assertEquals(worded(profile, advice, language), worded(profile, read, language));
    }
  }

  @Property
  void everyLeadingConclusionIsDecidedWithReasonsOrWaitsForUnknownFacts(@ForAll Profile profile) {
    Advice advice = advise(RULES, profile);

    Stream.of(advice.buyingClass(), advice.sellingMode(), advice.loop(), advice.koop())
        .forEach(
            conclusion -> {
              assertFalse(conclusion.because().isEmpty(), () -> conclusion + " without reason");
              if (conclusion.isDetermined()) {
                assertEquals(List.of(), conclusion.waitsFor(), conclusion::code);
              } else {
                assertFalse(conclusion.waitsFor().isEmpty(), () -> conclusion + " waits for none");
                conclusion.waitsFor().forEach(path -> assertOpen(path, profile, advice));
              }
            });
  }

  private static void assertOpen(String path, Profile profile, Advice advice) {
    boolean disputed =
        advice.conflicts().stream()
            .flatMap(conflict -> conflict.sides().stream())
            .anyMatch(side -> side.path().equals(path));
    assertTrue(
        disputed || given(profile, path) == null,
        () -> path + " is known and undisputed: " + given(profile, path));
  }

  /** The fact with this path as the rules saw it. */
  private static Object given(Profile profile, String path) {
    Completed completed = Completed.of(profile, clock(profile), RULES.norms());
    Map<String, Record> groups =
        Map.of(
            "purchase", completed.purchase(),
            "product", profile.product(),
            "order", completed.order(),
            "relation", completed.relation());
    String[] parts = path.split("\\.");
    Record group = groups.get(parts[0]);
    try {
      return group.getClass().getMethod(parts[1]).invoke(group);
    } catch (ReflectiveOperationException unknown) {
      throw new AssertionError("no fact " + path, unknown);
    }
  }

  @Property
  void everyReasonGoesBackToFactsOfTheProfile(@ForAll Profile profile) throws IOException {
    Advice advice = advise(RULES, profile);
    Map<String, Conclusion> leading =
        Map.of(
            "buyingClass", advice.buyingClass(),
            "sellingMode", advice.sellingMode(),
            "loop", advice.loop(),
            "koop", advice.koop());

    conclusions(advice)
        .forEach(
            conclusion -> {
              Set<String> ground = new HashSet<>();
              follow(conclusion, leading, profile, new HashSet<>(), ground);
              assertFalse(ground.isEmpty(), () -> conclusion.code() + " rests on nothing given");
            });
  }

  private static Stream<Conclusion> conclusions(Advice advice) {
    return Stream.of(
            List.of(
                advice.buyingClass(),
                advice.sellingMode(),
                advice.loop(),
                advice.koop(),
                advice.involvement()),
            advice.principles(),
            advice.processMap(),
            advice.leadSources(),
            advice.cycleAlignment(),
            advice.interventions(),
            advice.warnings())
        .flatMap(List::stream);
  }

  private static void follow(
      Conclusion conclusion,
      Map<String, Conclusion> leading,
      Profile profile,
      Set<String> seen,
      Set<String> ground) {
    if (!seen.add(conclusion.code())) {
      return;
    }
    for (Reason reason : conclusion.because()) {
      for (FactValue fact : reason.facts()) {
        Conclusion named = leading.get(fact.path());
        if (named != null) {
          assertEquals(String.valueOf(fact.value()), String.valueOf(named.value()), fact::path);
          follow(named, leading, profile, seen, ground);
        } else if (PROFILE_PATH.matcher(fact.path()).matches()) {
          ground.add(fact.path());
          if (!fact.path().equals("funnel.signs")) {
            assertEquals(given(profile, fact.path()), fact.value(), fact::path);
          }
        } else {
          assertTrue(
              reason.rule().equals(Reason.HISTORY) || fact.path().startsWith("funnel."),
              fact::path);
        }
      }
    }
  }

  @Property
  void whatIsMissingIsUnknownAndSaysWhatItSettles(@ForAll Profile profile) {
    Advice advice = advise(RULES, profile);

    for (Missing missing : advice.missing()) {
      assertFalse(missing.settles().isEmpty() && missing.mayChange().isEmpty(), missing::path);
      if (!missing.path().startsWith("funnel.")) {
        assertOpen(missing.path(), profile, advice);
      }
    }
    assertEquals(
        advice.missing().size(),
        advice.missing().stream().map(Missing::path).collect(Collectors.toSet()).size());
  }

  @Property
  void everyTextIsThereInBothLanguages(@ForAll Profile profile) throws IOException {
    Advice advice = advise(RULES, profile);
    for (Language language : Language.values()) {
      JsonNode tree = JSON.readTree(worded(profile, advice, language));
      List<JsonNode> told = tree.findParents("text");
      assertFalse(told.isEmpty());
      for (JsonNode one : told) {
        assertEquals(JsonNodeType.STRING, one.get("text").getNodeType());
        boolean namesPeople = one.path("rule").asText().equals("FUNNEL_PERSON");
        if (!namesPeople) {
          assertText(one.get("text").asText(), language);
        }
      }
      tree.findParents("code").forEach(node -> assertNotNull(node.get("text"), node::toString));
      tree.findParents("rule").forEach(node -> assertNotNull(node.get("text"), node::toString));
    }
  }

  private static void assertText(String text, Language language) {
    assertFalse(text.isBlank());
    assertFalse(PLACEHOLDER.matcher(text).find(), () -> language + ": " + text);
    assertFalse(CODE.matcher(text).find(), () -> language + " shows a code: " + text);
    assertFalse(text.contains(" ? ") || text.contains("(?"), () -> language + " gap: " + text);
    assertTrue(text.contains(" "), () -> language + " is no sentence: " + text);
  }

  private static String worded(Profile profile, Advice advice, Language language) {
    return worded(RULES, profile, advice, language);
  }

  private static String worded(
      LoadedRuleSet rules, Profile profile, Advice advice, Language language) {
    Instant asOf = clock(profile);
    Answer answer =
        new Answer(null, profile.account(), asOf, asOf, rules.digest(), rules.label(), advice);
    return new String(AdviceJson.worded(answer, rules.texts(language)), UTF_8);
  }

  @Property(tries = 100)
  void aConstantInATextReadsTheSameAfterItWasKept(@ForAll Profile profile) {
    Advice advice = advise(WITH_CONSTANTS, profile);
    Advice read = AdviceJson.read(whole(AdviceJson.kept(advice, WITH_CONSTANTS)), WITH_CONSTANTS);

    assertEquals(
        worded(WITH_CONSTANTS, profile, advice, Language.NL),
        worded(WITH_CONSTANTS, profile, read, Language.NL));
  }

  private static LoadedRuleSet loadWithConstants() {
    Map<String, String> files = new HashMap<>(RULES.files().files());
    for (String path : List.of("texts/nl.yaml", "texts/en.yaml")) {
      files.compute(
          path,
          (same, text) ->
              text.replaceAll(
                  "(?m)^  CHANNEL-RISK: .*$", "  CHANNEL-RISK: \"{order.financialRisk}\""));
    }
    return LoadedRuleSet.load(new RuleSet(files));
  }

  @Example
  void anEmptyProfileWaitsForFactsInEveryLeadingConclusion() {
    Profile nothing =
        ProfileJson.read("{\"account\":{\"id\":\"A\"}}".getBytes(UTF_8), Profiles.NOW);

    Advice advice = advise(RULES, nothing);

    Stream.of(advice.buyingClass(), advice.sellingMode(), advice.loop(), advice.koop())
        .forEach(conclusion -> assertFalse(conclusion.isDetermined(), conclusion::code));
  }
}
