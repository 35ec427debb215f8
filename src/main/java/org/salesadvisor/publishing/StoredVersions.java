package org.salesadvisor.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetVersions;

/** Finds versions again: the one that serves at once, others by compiling what is stored. */
@ApplicationScoped
public class StoredVersions implements RuleSetVersions {

  /** A compiled version takes tens of megabytes; replays ask for few at a time. */
  private static final int MOST_COMPILED = 4;

  private final ActiveRules active;
  private final RuleSetStore store;
  private final Cache<String, LoadedRuleSet> compiled =
      Caffeine.newBuilder().maximumSize(MOST_COMPILED).build();

  StoredVersions(ActiveRules active, RuleSetStore store) {
    this.active = active;
    this.store = store;
  }

  @Override
  public Optional<LoadedRuleSet> find(String digest) {
    LoadedRuleSet serving = active.get();
    if (serving.digest().equals(digest)) {
      return Optional.of(serving);
    }
    // an evicted one is not closed here: a replay may still be running on it; its sessions go with
    // it
    return Optional.ofNullable(
        compiled.get(digest, known -> store.read(known).map(LoadedRuleSet::load).orElse(null)));
  }
}
