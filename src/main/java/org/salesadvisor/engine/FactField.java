package org.salesadvisor.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** A component of a fact that a rule reads. There is one object for each component. */
public final class FactField {

  private static final MethodType READER = MethodType.methodType(Object.class, Object.class);

  private static final ClassValue<Map<String, FactField>> FIELDS =
      new ClassValue<>() {
        @Override
        protected Map<String, FactField> computeValue(Class<?> type) {
          Map<String, FactField> fields = new LinkedHashMap<>();
          FactTypes.components(type)
              .forEach(
                  component -> fields.put(component.getName(), new FactField(type, component)));
          return fields;
        }
      };

  private final Class<?> type;
  private final String path;
  private final Class<?> componentType;
  private final MethodHandle reader;

  private FactField(Class<?> type, RecordComponent component) {
    this.type = type;
    this.path = FactTypes.pathOf(type) + "." + component.getName();
    this.componentType = component.getType();
    try {
      this.reader = MethodHandles.publicLookup().unreflect(component.getAccessor()).asType(READER);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(type + " must be public to be read by rules", hidden);
    }
  }

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
    FactField field = FIELDS.get(type).get(name);
    if (field == null) {
      throw new IllegalArgumentException(type + " has no component " + name);
    }
    return field;
  }

  /** The type of the fact. */
  public Class<?> type() {
    return type;
  }

  /** The type of its values. */
  Class<?> componentType() {
    return componentType;
  }

  /** Whether profiles give it, and no rule. */
  public boolean isGiven() {
    return FactTypes.isGivenRecord(type);
  }

  /** Its name in explanations, such as {@code purchase.boughtBefore}. */
  public String path() {
    return path;
  }

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
