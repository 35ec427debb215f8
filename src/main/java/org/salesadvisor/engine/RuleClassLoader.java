package org.salesadvisor.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds classes for Drools while it compiles. Drools takes each word of a condition for a possible
 * class of each package and asks in vain some thousands of times; here such a question is asked
 * once of the real class path, which searches every jar.
 */
final class RuleClassLoader extends ClassLoader {

  private static final Set<String> ABSENT = ConcurrentHashMap.newKeySet();

  RuleClassLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (ABSENT.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException absent) {
      ABSENT.add(name);
      throw absent;
    }
  }
}
