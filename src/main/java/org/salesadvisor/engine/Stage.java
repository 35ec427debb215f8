package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Rules that are judged together, and what of a decision they can see. */
final class Stage {

  final int number;
  final List<RuleInfo> rules;

  /** The numbers of the tests on given records, in the order in which these rules make them. */
  private final int[] asked;

  /** The same tests: a bit each, in the words that have any. */
  private final long[] tests;

  /** Which words of the outcomes these are: rules of a stage stand together, and so do theirs. */
  private final int[] words;

  /** The types of derived facts and given values that these rules read. */
  final Set<Class<?>> reads = new LinkedHashSet<>();

  final Set<Class<?>> writes = new LinkedHashSet<>();

  /** Stands for the given values among the sources. */
  private static final int GIVEN = -1;

  /** The numbers of the stages whose facts these rules read. */
  private int[] sources = {};

  private final List<Sight> sights;

  private final Map<String, RuleInfo> ruleById = new HashMap<>();

  /**
   * @param asked the numbers of the tests on given records, in the order in which rules make them
   */
  Stage(int number, List<RuleInfo> rules, int[] asked, List<Sight> sights) {
    this.number = number;
    this.rules = rules;
    this.asked = asked;
    this.words = IntStream.of(asked).map(test -> test >> 6).distinct().sorted().toArray();
    this.tests = new long[words.length];
    this.sights = sights;
    for (int test : asked) {
      tests[Arrays.binarySearch(words, test >> 6)] |= 1L << test;
    }
    for (RuleInfo rule : rules) {
      ruleById.put(rule.id(), rule);
      writes.addAll(rule.writes());
      rule.patterns().stream()
          .map(PatternInfo::type)
          .filter(type -> !FactTypes.isGivenRecord(type))
          .forEach(reads::add);
    }
  }

  /**
   * Finds its sources.
   *
   * @param earlier the stages that run before it
   */
  void connect(List<Stage> earlier) {
    IntStream given =
        reads.stream().anyMatch(FactTypes::isGiven) ? IntStream.of(GIVEN) : IntStream.empty();
    IntStream feeding =
        earlier.stream().filter(stage -> isFedBy(stage.writes)).mapToInt(stage -> stage.number);
    sources = IntStream.concat(given, feeding).toArray();
  }

  /** The numbers of the stages that feed it, in their order. */
  IntStream feeding() {
    return IntStream.of(sources).filter(source -> source != GIVEN);
  }

  /**
   * What it sees of facts.
   *
   * @param given what stages see of the given values
   * @param results of the stages that ran
   */
  Slice[] take(GivenSlices given, StageResult[] results) {
    Slice[] taken = new Slice[sources.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = sources[i] == GIVEN ? given.of(this) : results[sources[i]].handedTo(this);
    }
    return taken;
  }

  boolean isFedBy(Set<Class<?>> written) {
    return reads.stream().anyMatch(written::contains);
  }

  /** Whether a rule of this stage looks at this derived fact or given value. */
  boolean sees(Object fact) {
    return sights.stream().anyMatch(sight -> sight.sees(fact));
  }

  /** What it sees of a decision, given the outcomes of all tests and the slices of its sources. */
  ViewKey see(long[] outcomes, Slice[] handed) {
    long[] seen = new long[tests.length + handed.length];
    for (int i = 0; i < tests.length; i++) {
      seen[i] = outcomes[words[i]] & tests[i];
    }
    for (int i = 0; i < handed.length; i++) {
      seen[tests.length + i] = handed[i].number;
    }
    return new ViewKey(seen);
  }

  /** Whether none of its tests passes and nothing is handed to it. */
  boolean seesNothing(long[] outcomes, Slice[] handed) {
    for (int i = 0; i < tests.length; i++) {
      if ((outcomes[words[i]] & tests[i]) != 0) {
        return false;
      }
    }
    for (Slice slice : handed) {
      if (slice != Slice.EMPTY) {
        return false;
      }
    }
    return true;
  }

  /** The same, told so that it means the same in other versions of the rules. */
  Seen seen(long[] outcomes, Slice[] handed) {
    BitSet passed = new BitSet(asked.length);
    for (int i = 0; i < asked.length; i++) {
      passed.set(i, (outcomes[asked[i] >> 6] & 1L << asked[i]) != 0);
    }
    List<Object> facts = new ArrayList<>();
    for (Slice slice : handed) {
      facts.addAll(slice.facts());
    }
    return new Seen(passed, facts);
  }

  RuleInfo rule(String id) {
    return ruleById.get(id);
  }
}
