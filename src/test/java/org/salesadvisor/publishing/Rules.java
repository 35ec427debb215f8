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

  private static final String RULES =
      """
      rule "A turnkey project goes through the whole company"
        @id("WHOLE-COMPANY")
        @source("[S] LOOP 5")
        @rationale("Everybody is involved")
      when
        Product( standardisation == Standardisation.TURNKEY )
      then
        insert( new Loop( 5 ) );
        insert( new Koop( 5 ) );
        insert( BuyingClass.NEW_TASK );
        insert( SellingMode.SOLUTION );
        insert( new Participant( Side.CUSTOMER, Department.WHOLE_COMPANY ) );
        insert( new ProcessStep( 10, "TALK", SalesPhase.ORDER_REALISATION, Behaviour.CONATION, Communication.PERSONAL, Actor.OUTSIDE_SALES, "ORDERS" ) );
        insert( LeadSource.REFERENCE );
      end

      rule "Anything else is taken along"
        @id("TAKEN-ALONG")
        @source("[S] LOOP 1")
        @rationale("Nothing is made for it")
      when
        Product( standardisation != null, standardisation != Standardisation.TURNKEY )
      then
        insert( new Loop( 1 ) );
        insert( new Koop( 1 ) );
        insert( BuyingClass.STRAIGHT_REBUY );
        insert( SellingMode.TRANSACTION );
        insert( new Participant( Side.CUSTOMER, Department.PURCHASING ) );
        insert( new ProcessStep( 10, "OFFER", SalesPhase.ORDER_REALISATION, Behaviour.CONATION, Communication.MASS, Actor.INSIDE_SALES, "ORDERS" ) );
        insert( LeadSource.DATABASE );
      end

      rule "Without the product all stays open"
        @id("ALL-OPEN")
        @source("[A] unknown is not no")
        @rationale("The product decides")
      when
        Product( standardisation == null )
      then
        insert( new WaitsFor( Topic.BUYING_CLASS, "product.standardisation" ) );
        insert( new WaitsFor( Topic.SELLING_MODE, "product.standardisation" ) );
        insert( new WaitsFor( Topic.LOOP, "product.standardisation" ) );
        insert( new WaitsFor( Topic.KOOP, "product.standardisation" ) );
      end
      """;

  private static final String TEXTS =
      """
      rules:
        WHOLE-COMPANY: everybody
        TAKEN-ALONG: nobody
        ALL-OPEN: nobody knows
      conclusions:
        LOOP_5: five
        LOOP_1: one
        KOOP_5: all of it
        KOOP_1: none of it
        BUYING_CLASS_NEW_TASK: new
        BUYING_CLASS_STRAIGHT_REBUY: again
        SELLING_MODE_SOLUTION: solve
        SELLING_MODE_TRANSACTION: hand over
        PROCESS_STEP_TALK: talk
        PROCESS_STEP_OFFER: offer
        LEAD_SOURCE_REFERENCE: ask
        LEAD_SOURCE_DATABASE: look up
      facts:
        product.standardisation: what product?
      """;

  private static final String SCENARIOS =
      """
      - title: a turnkey project is level 5
        given:
          product: { standardisation: TURNKEY }
        expect:
          loop: 5
          koop: 5
          buyingClass: NEW_TASK
          sellingMode: SOLUTION
          rules: [ WHOLE-COMPANY ]
        silent: [ TAKEN-ALONG, ALL-OPEN ]
      - title: a standard product is level 1
        given:
          product: { standardisation: STANDARD }
        expect:
          loop: 1
          rules: [ TAKEN-ALONG ]
        silent: [ WHOLE-COMPANY, ALL-OPEN ]
      - title: anything else is left open
        given: {}
        expect:
          rules: [ ALL-OPEN ]
        silent: [ WHOLE-COMPANY, TAKEN-ALONG ]
      """;

  /** Those that every rule set has. */
  private static final String NORMS =
      norms("knownItemsLow", "severalPeople") + norms("historyWindowDays", null);

  /** The shipped norms from one on, up to another or to the last. */
  private static String norms(String first, String end) {
    String all = SHIPPED.files().get("norms.yaml");
    int start = all.indexOf("\n" + first + ":") + 1;
    return all.substring(start, end == null ? all.length() : all.indexOf("\n" + end + ":") + 1);
  }

  /** A version of three rules, which is checked in no time; each name gives another. */
  public static RuleSet small(Object name) {
    return new RuleSet(
        Map.of(
            "loop/loop.drl", RULES,
            "loop/loop.scenarios.yaml", SCENARIOS,
            "norms.yaml", NORMS + "# " + name + "\n",
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
