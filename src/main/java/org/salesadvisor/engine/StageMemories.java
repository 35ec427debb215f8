package org.salesadvisor.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;

/**
 * The memory of each stage of the rules that are in use. When no version says what a stage said any
 * more, what it remembered goes. Safe for use by many threads.
 */
final class StageMemories {

  /** Those of all rules that serve, are checked or are compared in this program. */
  static final StageMemories SHARED = new StageMemories();

  private final Cache<StageWords, StageMemory> inUse = Caffeine.newBuilder().weakValues().build();

  /**
   * The memory of a stage.
   *
   * @param conditions of each rule by its id
   */
  StageMemory of(List<RuleInfo> rules, Map<String, List<ReadCondition>> conditions) {
    return inUse.get(
        StageWords.of(rules, conditions),
        unknown -> new StageMemory(new StageRules(rules, conditions)));
  }
}
