package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.language.Language;

/** What was learned, laid out for a person. */
class LearnedPageTest {

  private static final String VERDICT =
      """
      "target": "Won.", "verdict": {"text": "It earns its place.",
        "because": [{"rule": "LEARNED-EARNS", "text": "It does better."}]},
      """;

  private static final String FOUND =
      "{"
          + VERDICT
          + """
          "leads": {
            "training": {"won": 216, "notWon": 4152, "from": "2017-06-14T03:00:00Z", "to": "2018-03-06T03:00:00Z"},
            "heldOut": {"won": 0, "notWon": 0, "from": null, "to": null},
            "between": 1195, "young": 3, "endedBefore": 7},
          "enough": {"neededCases": 20},
          "columns": [{"text": "channel", "values": 9}],
          "refused": [
            {"text": "owner", "reason": "ONLY_ON_WON", "why": "is on won ones alone"},
            {"text": "wrote back", "reason": "ONE_VALUE", "why": "is the same of all"}],
          "comparison": {
            "auc": {
              "learned": {"value": 0.7079, "low": 0.6729, "high": 0.7429},
              "rules": {"value": 0.5, "low": 0.5, "high": 0.5},
              "gain": {"value": 0.2079, "low": 0.1729, "high": 0.2429}},
            "brier": {"learned": 0.0778, "rules": 0.0808, "baseRate": 0.0808,
              "gainOverRules": {"value": 0.003, "low": 0.002, "high": 0.004},
              "gainOverBaseRate": {"value": 0.003, "low": 0.002, "high": 0.004}},
            "calibration": {"expected": 118, "won": 212, "bins": [
              {"from": 0.01, "to": 0.02, "expected": 0.013, "k": 3, "n": 300, "rate": 0.01, "low": 0.0034, "high": 0.029}]}}}
          """;

  private static List<String> page(String json, boolean isChance) throws JsonProcessingException {
    LearnedPage page = new LearnedPage(Language.EN);
    var found = new ObjectMapper().readTree(json);
    return isChance ? page.chance(found) : page.lines(found);
  }

  @Test
  void saysHowItWasLearnedAndHowItDoes() throws JsonProcessingException {
    assertEquals(
        List.of(
            "It earns its place.",
            "  - It does better. [LEARNED-EARNS]",
            "What is foretold: Won.",
            "Learned on 4,368 leads, 216 won (2017-06-14 – 2018-03-06)",
            "Tried on 0 leads, 0 won (? – ?)",
            "In neither part: 1,195 between, 3 too young, 7 ended before they could be scored",
            "Needed to learn at all: 20 won and 20 others among the earlier leads.",
            "Learned from: channel (9)",
            "Refused:",
            "  - owner is on won ones alone",
            "  - The same of all: wrote back",
            "Area under the ROC curve (AUC): learned 0.7079 (0.6729 – 0.7429), points of the rules"
                + " 0.5000 (0.5000 – 0.5000), gain 0.2079 (0.1729 – 0.2429)",
            "Brier score: learned 0.0778, points 0.0808, base rate 0.0808; gain over points 0.0030"
                + " (0.0020 – 0.0040), over base rate 0.0030 (0.0020 – 0.0040)",
            "Won by these chances: 118.0; came: 212",
            "  1.3 %: 3/300 = 1.0 % (0.3 – 2.9)"),
        page(FOUND, false));
  }

  @Test
  void saysTheChanceOfALeadAndNeverNoneOrAll() throws JsonProcessingException {
    String chance =
        "{"
            + VERDICT
            + "\"points\": {\"fit\": 45, \"engagement\": 20}, \"chance\": {\"value\": 0.001, \"low\":"
            + " 0.001, \"high\": 0.999}, \"reasons\": [{\"text\": \"channel: web lowers\"}]}";

    List<String> lines = page(chance, true);

    assertEquals("Chance to be won in time: 0.1 % (0.1 – 99.9)", lines.get(0));
    assertEquals("  - channel: web lowers", lines.get(1));
    assertEquals("Points by the rules: fit 45, engagement 20", lines.get(2));
  }

  @Test
  void saysWhyThereIsNoChance() throws JsonProcessingException {
    String none =
        "{"
            + VERDICT
            + "\"points\": {\"fit\": 0, \"engagement\": 0}, \"chance\": null, \"whyNot\": \"its time is"
            + " over\", \"reasons\": []}";

    List<String> lines = page(none, true);

    assertEquals("its time is over", lines.get(0));
    assertFalse(lines.toString().contains("%"));
  }
}
