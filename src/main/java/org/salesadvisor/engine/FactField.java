package org.salesadvisor.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;

/**
 * A component of a fact that a rule reads.
 *
 * @param path its name in explanations, such as {@code purchase.boughtBefore}
 * @param reader takes the fact and returns the value of the component
 */
public record FactField(String path, MethodHandle reader) {

  /** The first part of the paths of this type, such as {@code purchase}. */
  public static String prefix(Class<?> type) {
    return FactTypes.pathOf(type);
  }

  /**
   * The component of this name.
   *
   * @throws IllegalArgumentException when the type has none
   */
  public static FactField named(Class<?> type, String name) {
    return FactTypes.components(type).stream()
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .map(component -> of(type, component))
        .orElseThrow(() -> new IllegalArgumentException(type + " has no component " + name));
  }

  static FactField of(Class<?> type, RecordComponent component) {
    String path = FactTypes.pathOf(type) + "." + component.getName();
    try {
      MethodHandle handle = MethodHandles.publicLookup().unreflect(component.getAccessor());
      return new FactField(path, handle.asType(READER));
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(type + " must be public to be read by rules", hidden);
    }
  }

  private static final java.lang.invoke.MethodType READER =
      java.lang.invoke.MethodType.methodType(Object.class, Object.class);

  /** The value in this fact, or null when unknown. */
  public Object read(Object fact) {
    try {
      return (Object) reader.invokeExact(fact);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException("an accessor of a record threw", impossible);
    }
  }
}
