package org.salesadvisor.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetVersions;

/**
 * Finds versions again: the one that serves at once, others by loading what is stored.
 *
 * <p>Nobody closes a version: decisions and replays may be under way on it. It holds memory alone,
 * which goes with the last one who uses it.
 */
@ApplicationScoped
public class StoredVersions implements RuleSetVersions {

  /** A compiled version takes tens of megabytes; replays ask for few at a time. */
  private static final int MOST_LOADED = 4;

  private final ActiveRules active;
  private final RuleSetStore store;
  private final Cache<String, LoadedRuleSet> loaded =
      Caffeine.newBuilder().maximumSize(MOST_LOADED).build();

  StoredVersions(ActiveRules active, RuleSetStore store) {
    this.active = active;
    this.store = store;
  }

  @Override
  public Optional<LoadedRuleSet> find(String digest) {
    Optional<LoadedRuleSet> serving =
        active.find().filter(ruleSet -> ruleSet.digest().equals(digest));
    return serving.isPresent() ? serving : Optional.ofNullable(loaded.get(digest, this::load));
  }

  private LoadedRuleSet load(String digest) {
    return store.read(digest).map(stored -> LoadedRuleSet.stored(stored.files())).orElse(null);
  }

  /** Keeps what is compiled: a candidate until it serves, and what served until just now. */
  void keep(LoadedRuleSet ruleSet) {
    loaded.put(ruleSet.digest(), ruleSet);
  }
}
