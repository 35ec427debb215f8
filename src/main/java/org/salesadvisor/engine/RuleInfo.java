package org.salesadvisor.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a rule without running it.
 *
 * @param id permanent, in UPPER-KEBAB
 * @param name a sentence that a salesperson could dispute
 * @param source where the knowledge comes from, starting with its mark [S], [L] or [A]
 * @param rationale why the rule holds
 * @param path the file it stands in
 * @param line the line it starts on, counted from 1
 * @param norms the names of the norms that its conditions use
 * @param patterns what it reads, in the order in which it is written
 * @param derivations what it derives
 * @param stratum rules of a lower stratum have all fired before this one is judged
 */
public record RuleInfo(
    String id,
    String name,
    String source,
    String rationale,
    String path,
    int line,
    Set<String> norms,
    List<PatternInfo> patterns,
    List<Derivation> derivations,
    int stratum) {

  public RuleInfo {
    norms = Set.copyOf(norms);
    patterns = List.copyOf(patterns);
    derivations = List.copyOf(derivations);
  }

  /** The types of what it derives. */
  public Set<Class<?>> writes() {
    return derivations.stream().map(Derivation::type).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether the other looks for something that this one derives, as far as both are written out.
   */
  public boolean feeds(RuleInfo reader) {
    return Feeds.feeds(this, reader);
  }

  /** Rules compare by identity: there is one description of each. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  RuleInfo inStratum(int number) {
    return new RuleInfo(
        id, name, source, rationale, path, line, norms, patterns, derivations, number);
  }
}
