package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Every descriptor that the grammar of Drools knows either stands in our rules or is shown to be
 * refused. A Drools with a new one fails here.
 */
class EveryDescriptorTest {

  private static final String PACKAGE = "org.drools.drl.ast.descr";

  /** The languages that Drools 10 reads, of which our rules are in the first. */
  private static final List<LanguageLevelOption> LEVELS =
      List.of(LanguageLevelOption.DRL6, LanguageLevelOption.DRL10);

  /** What other descriptors extend; no tree holds one by itself. */
  private static final Set<String> BASES =
      Set.of("BaseDescr", "AnnotatedBaseDescr", "DeclarativeInvokerDescr", "PatternSourceDescr");

  private static final int LONGEST = 600;

  @Test
  void standsInOurRulesOrIsRefusedOrNeverRead() {
    Set<String> open = all();
    open.removeAll(inOurRules());
    open.removeAll(refused());
    open.removeAll(BASES);
    open.retainAll(knownToParsers());
    assertEquals(Set.of(), open, "neither in our rules nor refused");
  }

  /** In the trees that Drools makes of hostile files, each of which the gate refuses. */
  private static Set<String> refused() {
    Set<String> refused = new TreeSet<>();
    for (HostileRulesTest.Hostile hostile : HostileRulesTest.hostile()) {
      String text = hostile.text();
      for (LanguageLevelOption level : LEVELS) {
        refused.addAll(in(parsed(text, level)));
      }
    }
    return refused;
  }

  /** In the trees that Drools makes of the shipped rules and of their comparisons. */
  private static Set<String> inOurRules() {
    Set<String> found = new TreeSet<>();
    for (RuleSource source : ShippedRules.sources()) {
      PackageDescr tree = read(source);
      found.addAll(in(tree));
      for (RuleDescr rule : tree.getRules()) {
        for (PatternDescr pattern : rule.getLhs().getAllPatternDescr()) {
          for (BaseDescr test : pattern.getConstraint().getDescrs()) {
            DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
            found.addAll(in(parser.parse(((ExprConstraintDescr) test).getExpression())));
          }
        }
      }
    }
    return found;
  }

  private static PackageDescr read(RuleSource source) {
    try {
      return new DrlParser(LanguageLevelOption.DRL6).parse(null, source.text());
    } catch (DroolsParserException impossible) {
      throw new IllegalStateException(source.path(), impossible);
    }
  }

  /** What some parser of Drools, or the builder that they share, knows of. */
  private static Set<String> knownToParsers() {
    Set<String> known = new TreeSet<>();
    known.addAll(mentioned(DrlParser.class, "org/drools/drl/parser/"));
    known.addAll(mentioned(PackageDescr.class, "org/drools/drl/ast/dsl/"));
    return known;
  }

  private static Set<String> mentioned(Class<?> inJar, String folder) {
    Set<String> found = new TreeSet<>();
    Pattern name = Pattern.compile(PACKAGE.replace('.', '/') + "/(\\w+)");
    inJar(
        inJar,
        folder,
        (path, bytes) ->
            name.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .forEach(match -> found.add(match.group(1))));
    return found;
  }

  private static Set<String> all() {
    Set<String> all = new TreeSet<>();
    inJar(
        PackageDescr.class,
        PACKAGE.replace('.', '/') + "/",
        (path, bytes) -> {
          Class<?> type = load(path.replace(".class", "").replace('/', '.'));
          if (BaseDescr.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
            all.add(type.getSimpleName());
          }
        });
    assertTrue(all.size() > 40, () -> "the descriptors of Drools moved: " + all);
    return all;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PackageDescr.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void inJar(Class<?> type, String folder, BiConsumer<String, byte[]> each) {
    String file = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    try (JarFile jar = new JarFile(file)) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(folder) && entry.getName().endsWith(".class")) {
          each.accept(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Drools needs minutes for what is only large or deep; those files show nothing here. */
  private static Object parsed(String text, LanguageLevelOption level) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      return new DrlParser(level).parse(null, text);
    } catch (Exception | StackOverflowError unreadable) {
      return null;
    }
  }

  /** The descriptors that a tree holds, found by looking at every field. */
  private static Set<String> in(Object tree) {
    Set<String> found = new TreeSet<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    push(tree, open);
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof Collection<?> several) {
        several.forEach(it -> push(it, open));
      } else if (next instanceof Map<?, ?> map) {
        map.values().forEach(it -> push(it, open));
      } else if (next.getClass().getName().startsWith(PACKAGE)) {
        if (next instanceof BaseDescr) {
          found.add(next.getClass().getSimpleName());
        }
        fields(next, open);
      }
    }
    return found;
  }

  private static void push(Object value, Deque<Object> open) {
    if (value != null) {
      open.push(value);
    }
  }

  private static void fields(Object descriptor, Deque<Object> open) {
    for (Class<?> type = descriptor.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          try {
            field.setAccessible(true);
            push(field.get(descriptor), open);
          } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
          }
        }
      }
    }
  }
}
