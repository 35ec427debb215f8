package org.salesadvisor.account.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** Advice in words is the canonical advice and its words, however much of it is copied. */
class WordedAdviceTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-05-31T12:00:00Z");

  private static final List<String> PROFILES =
      List.of(
          "{'account': {'id': 'A-1'}}",
          "{'account': {'id': 'A-2'}, 'product': {'standardisation': 'TURNKEY'},"
              + " 'purchase': {'peopleDeciding': 6, 'perceivedRisk': 'HIGH'}}",
          "{'account': {'id': 'A-3'}, 'product': {'standardisation': 'STANDARD'},"
              + " 'order': {'units': 3, 'customerCollects': true}, 'orders': ["
              + "{'at': '2026-01-01T00:00:00Z', 'lines': [{'item': 'x', 'units': 2}]},"
              + "{'at': '2026-02-01T00:00:00Z', 'lines': [{'item': 'x', 'units': 4}]}]}");

  private final LoadedRuleSet rules = load();

  private static LoadedRuleSet load() {
    try {
      return LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void withoutItsWordsItIsTheCanonicalAdvice(Language language) throws IOException {
    for (String text : PROFILES) {
      Profile profile =
          ProfileJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), NOW);
      Advice advice = Advisor.advise(rules, profile, NOW);
      Answer answer =
          new Answer(null, profile.account(), NOW, NOW, rules.digest(), rules.label(), advice);
      // twice: the second time what was encoded the first time is copied
      byte[] first = AdviceJson.worded(answer, rules.texts(language));
      byte[] second = AdviceJson.worded(answer, rules.texts(language));
      assertEquals(new String(first), new String(second));

      ObjectNode worded = (ObjectNode) JSON.readTree(second);
      reasonsHaveTheirWords(worded, language);
      worded.remove(List.of("account", "decidedAt", "asOf", "ruleset"));
      while (!worded.findParents("text").isEmpty()) {
        worded.findParents("text").forEach(node -> ((ObjectNode) node).remove("text"));
      }
      assertEquals(new String(AdviceJson.canonical(advice, rules)), worded.toString());
    }
  }

  private void reasonsHaveTheirWords(JsonNode worded, Language language) {
    for (JsonNode conclusion : worded.findParents("because")) {
      for (JsonNode reason : conclusion.get("because")) {
        String words = reason.get("text").asText();
        var template = rules.texts(language).rule(reason.get("rule").asText());
        boolean plain = template.isPlain() && !reason.get("rule").asText().equals(Reason.HISTORY);
        assertTrue(!words.isBlank() && (!plain || words.equals(template.fill(name -> "?"))), words);
      }
    }
    assertFalse(worded.findParents("because").isEmpty());
  }
}
