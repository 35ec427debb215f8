package org.salesadvisor.publishing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** The shipped rules and small changes of them. */
public final class Rules {

  private static final RuleSet SHIPPED = RuleSetFiles.read(Path.of("rules"));

  private Rules() {}

  public static RuleSet shipped() {
    return SHIPPED;
  }

  private static final String RULE =
      """
      rule "A turnkey project goes through the whole company"
        @id("WHOLE-COMPANY")
        @source("[S] LOOP 5")
        @rationale("Everybody is involved")
      when
        Product( standardisation == Standardisation.TURNKEY )
      then
        insert( new Loop( 5 ) );
      end
      """;

  private static final String TEXTS =
      """
      rules:
        WHOLE-COMPANY: everybody
      conclusions:
        LOOP_5: five
      """;

  private static final String SCENARIOS =
      """
      - title: a turnkey project is level 5
        given:
          product: { standardisation: TURNKEY }
        expect:
          loop: 5
          rules: [ WHOLE-COMPANY ]
      - title: anything else is left open
        given:
          product: { standardisation: STANDARD }
        expect: {}
        silent: [ WHOLE-COMPANY ]
      """;

  private static final String MINIMA =
      SHIPPED.files().get("norms.yaml").replaceFirst("(?s)^.*\n(?=ruleCoverageMinimum:)", "");

  /** A version of one rule, which is checked in no time; each name gives another. */
  public static RuleSet small(Object name) {
    return new RuleSet(
        Map.of(
            "loop/loop.drl", RULE,
            "loop/loop.scenarios.yaml", SCENARIOS,
            "norms.yaml", MINIMA + "# " + name + "\n",
            "texts/en.yaml", TEXTS,
            "texts/nl.yaml", TEXTS));
  }

  /** Another version of one rule, whose conclusion and reason are this name. */
  public static RuleSet smallSaying(String name) {
    return saying(small(name), name, "everybody", "five");
  }

  /** The shipped rules, whose LOOP 5 says this name in conclusion and reason. */
  public static RuleSet shippedSaying(String name) {
    RuleSet named = SHIPPED;
    for (String path : List.of("texts/en.yaml", "texts/nl.yaml")) {
      named =
          edited(
              named,
              path,
              text ->
                  text.replaceAll("(?m)^  (LOOP-5|LOOP_5|PRODUCT-TURNKEY): .*$", "  $1: " + name));
    }
    return named;
  }

  private static RuleSet saying(RuleSet files, String name, String... texts) {
    RuleSet named = files;
    for (String path : List.of("texts/en.yaml", "texts/nl.yaml")) {
      for (String text : texts) {
        named = edited(named, path, all -> all.replace(": " + text, ": " + name));
      }
    }
    return named;
  }

  /** Another version that decides as the shipped one. */
  public static RuleSet variant(Object name) {
    return edited(SHIPPED, "norms.yaml", text -> text + "# " + name + "\n");
  }

  public static RuleSet edited(RuleSet from, String path, UnaryOperator<String> edit) {
    Map<String, String> files = new HashMap<>(from.files());
    String before = files.get(path);
    String after = edit.apply(before);
    if (before.equals(after)) {
      throw new IllegalArgumentException("the edit of " + path + " changes nothing");
    }
    files.put(path, after);
    return new RuleSet(files);
  }

  public static RuleSet without(RuleSet from, String path) {
    Map<String, String> files = new HashMap<>(from.files());
    files.remove(path);
    return new RuleSet(files);
  }

  public static byte[] zip(RuleSet files) {
    return RuleSetFiles.zip(files);
  }
}
