package org.salesadvisor.verification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.advice.Missing;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.concept.DmuNeeded;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.facts.conclusion.WaitsFor;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;

/** Whether the witness of a finding, given to the advisor as it is posted, shows what is said. */
record Shows(LoadedRuleSet rules) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  void check(Finding finding) {
    if (finding.witness() == null) {
      assertFalse(finding.conditions().isEmpty(), () -> "no reason: " + finding);
      return;
    }
    assertTrue(shows(finding, finding.witness()), () -> "does not show: " + finding);
  }

  /** That no fact of the witness can be left out. */
  void checkShortest(Finding finding) {
    for (String group : finding.witness().keySet()) {
      if (!group.equals("account")) {
        for (String field : group(finding.witness(), group).keySet()) {
          Map<String, Object> shorter = new HashMap<>(finding.witness());
          Map<String, Object> fewer = new HashMap<>(group(finding.witness(), group));
          if (!List.of().equals(fewer.remove(field))) {
            shorter.put(group, fewer);
            assertFalse(
                shows(finding, shorter), () -> "shows without " + field + " too: " + finding);
          }
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> group(Map<String, Object> profile, String name) {
    return (Map<String, Object>) profile.get(name);
  }

  private boolean shows(Finding finding, Map<String, Object> json) {
    Profile profile = read(json);
    return switch (finding.kind()) {
      case UNDECIDED -> isSilent(finding.decision(), json, advise(profile), decide(profile));
      case DOUBLY_DECIDED -> decide(profile).derived(type(finding)).stream().distinct().count() > 1;
      case CONTRADICTORY ->
          fired(profile).containsAll(finding.rules()) && excludes(finding, profile);
      case SHADOWED, REDUNDANT -> isIdle(finding.rules().get(0), profile);
      case NEEDLESS_QUESTION -> asksForGiven(json, advise(profile));
      case BREAKS -> breaks(profile);
      case UNREACHABLE -> throw new IllegalStateException("no profile can show " + finding);
    };
  }

  private static Profile read(Map<String, Object> json) {
    try {
      return ProfileJson.read(JSON.writeValueAsBytes(json), NOW);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Advice advise(Profile profile) {
    return Advisor.advise(rules, profile, NOW);
  }

  private Trace decide(Profile profile) {
    return rules.rules().decide(Given.facts(profile, rules.norms()));
  }

  private static Class<?> type(Finding finding) {
    return Decision.ALL.stream()
        .filter(decision -> decision.name().equals(finding.decision()))
        .findFirst()
        .orElseThrow()
        .type();
  }

  private Set<String> fired(Profile profile) {
    return decide(profile).firings().stream()
        .map(firing -> firing.rule().id())
        .collect(Collectors.toSet());
  }

  /** Two rules exclude each other by what they conclude, one by what it asks. */
  private boolean excludes(Finding finding, Profile profile) {
    boolean asksToDecide = rules.rule(finding.rules().get(0)).writes().contains(WaitsFor.class);
    boolean isTaken = !decide(profile).derived(type(finding)).isEmpty();
    return finding.rules().size() > 1 || asksToDecide == isTaken;
  }

  /** Whether a rule fires and nothing else is concluded when it is taken out. */
  private boolean isIdle(String rule, Profile profile) {
    Map<String, String> files = new HashMap<>(rules.files().files());
    files.replaceAll((path, text) -> PlantedDefect.without(rule, text));
    Shows rest = new Shows(LoadedRuleSet.load(new RuleSet(files)));
    return fired(profile).contains(rule)
        && !rest.fired(profile).contains(rule)
        && concluded(decide(profile)).equals(concluded(rest.decide(profile)));
  }

  private static Set<Object> concluded(Trace trace) {
    return trace.firings().stream()
        .flatMap(firing -> firing.derived().stream())
        .filter(fact -> fact.getClass().getPackageName().endsWith(".conclusion"))
        .collect(Collectors.toSet());
  }

  private boolean breaks(Profile profile) {
    try {
      advise(profile);
      return false;
    } catch (RuntimeException broken) {
      return true;
    }
  }

  /** Neither a value nor a question that could still be answered. */
  private static boolean isSilent(
      String decision, Map<String, Object> json, Advice advice, Trace trace) {
    return switch (decision) {
      case "buyingClass" -> isSilent(advice.buyingClass(), json, advice);
      case "sellingMode" -> isSilent(advice.sellingMode(), json, advice);
      case "loop" -> isSilent(advice.loop(), json, advice);
      case "koop" -> isSilent(advice.koop(), json, advice);
      case "involvement" ->
          isSilent(advice.involvement(), json, advice) && advice.loop().isDetermined();
      case "processMap" -> advice.processMap().isEmpty() && advice.sellingMode().isDetermined();
      case "leadSources" -> advice.leadSources().isEmpty() && advice.sellingMode().isDetermined();
      case "interventions" ->
          advice.interventions().isEmpty()
              && trace.derived(Intervention.class).isEmpty()
              && isCompared(json);
      case "dmuGap" ->
          advice.warnings().isEmpty()
              && !settles(advice, Topic.DMU_GAP)
              && !trace.derived(DmuNeeded.class).isEmpty();
      default -> throw new IllegalStateException(decision);
    };
  }

  private static boolean isSilent(Conclusion conclusion, Map<String, Object> json, Advice advice) {
    return !conclusion.isDetermined()
        && conclusion.waitsFor().stream().allMatch(path -> isGiven(path, json))
        && advice.conflicts().isEmpty();
  }

  private static boolean isCompared(Map<String, Object> json) {
    return group(json, "funnel").keySet().containsAll(Set.of("current", "baseline"));
  }

  private static boolean settles(Advice advice, Topic topic) {
    return advice.missing().stream().anyMatch(missing -> missing.settles().contains(topic));
  }

  private static boolean isGiven(String path, Map<String, Object> json) {
    String[] names = path.split("\\.");
    return json.containsKey(names[0]) && group(json, names[0]).get(names[1]) != null;
  }

  private static boolean asksForGiven(Map<String, Object> json, Advice advice) {
    return advice.missing().stream().map(Missing::path).anyMatch(path -> isGiven(path, json));
  }
}
