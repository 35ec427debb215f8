package org.salesadvisor.bench;

import com.github.benmanes.caffeine.cache.Cache;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.salesadvisor.engine.CompiledRules;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** What the engine remembers. The product has no need to forget, so it has no method for it. */
final class EngineMemory {

  private final Object[] views;
  private final Object[] ofNothing;
  private final Method forget;
  private final Cache<?, ?> courses;

  EngineMemory(LoadedRuleSet rules) {
    try {
      views = (Object[]) value(CompiledRules.class, "views", rules.rules());
      ofNothing = (Object[]) value(CompiledRules.class, "ofNothing", rules.rules());
      forget = views[0].getClass().getDeclaredMethod("forget");
      forget.setAccessible(true);
      Object kept = value(CompiledRules.class, "courses", rules.rules());
      courses = (Cache<?, ?>) value(kept.getClass(), "known", kept);
    } catch (ReflectiveOperationException renamed) {
      throw elsewhere(renamed);
    }
  }

  private static Object value(Class<?> type, String field, Object of)
      throws ReflectiveOperationException {
    Field found = type.getDeclaredField(field);
    found.setAccessible(true);
    return found.get(of);
  }

  private static IllegalStateException elsewhere(ReflectiveOperationException renamed) {
    return new IllegalStateException("the engine keeps what it knows elsewhere", renamed);
  }

  /** Which ways all stages together went. */
  void forgetCourses() {
    courses.invalidateAll();
  }

  /** What each stage of these rules derived. */
  void forgetViews() {
    try {
      for (Object stage : views) {
        forget.invoke(stage);
      }
      Arrays.fill(ofNothing, null);
    } catch (ReflectiveOperationException failed) {
      throw elsewhere(failed);
    }
  }

  /** The most views that a stage knows. */
  int views() {
    try {
      int most = 0;
      for (Object stage : views) {
        most = Math.max(most, ((Map<?, ?>) value(stage.getClass(), "results", stage)).size());
      }
      return most;
    } catch (ReflectiveOperationException renamed) {
      throw elsewhere(renamed);
    }
  }

  /** What each stage of any rules derived, which later versions would know from the start. */
  static void forgetAllVersions() {
    try {
      Class<?> memories = Class.forName(CompiledRules.class.getPackageName() + ".StageMemories");
      Object shared = value(memories, "SHARED", null);
      for (Object stage : ((Cache<?, ?>) value(memories, "inUse", shared)).asMap().values()) {
        ((Cache<?, ?>) value(stage.getClass(), "known", stage)).invalidateAll();
      }
    } catch (ReflectiveOperationException renamed) {
      throw elsewhere(renamed);
    }
  }
}
