package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Pointer;

/**
 * Reads and writes records of one type as JSON objects. The components of the record are the
 * fields, so a record and its JSON cannot drift apart.
 *
 * @param <T> the type of record
 */
public final class RecordShape<T> implements Kind {

  private final Map<String, Integer> indexByName = new LinkedHashMap<>();
  private final List<String> names;
  private final Kind[] kinds;
  private final MethodHandle[] getters;
  private final MethodHandle maker;
  private long required;

  /**
   * @param lookup of one who sees the record and those inside it
   */
  public RecordShape(Class<T> type, MethodHandles.Lookup lookup) {
    RecordComponent[] components = type.getRecordComponents();
    kinds = new Kind[components.length];
    getters = new MethodHandle[components.length];
    for (int i = 0; i < components.length; i++) {
      indexByName.put(components[i].getName(), i);
      kinds[i] = ComponentKinds.of(components[i], lookup);
      getters[i] = getter(components[i], lookup);
      if (components[i].isAnnotationPresent(Required.class)) {
        required |= 1L << i;
      }
    }
    names = List.copyOf(indexByName.keySet());
    maker = maker(type, components, lookup);
  }

  private static MethodHandle getter(RecordComponent component, MethodHandles.Lookup lookup) {
    try {
      return lookup
          .unreflect(component.getAccessor())
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(component + " must be visible to be written", hidden);
    }
  }

  private static MethodHandle maker(
      Class<?> type, RecordComponent[] components, MethodHandles.Lookup lookup) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return lookup
          .findConstructor(type, MethodType.methodType(void.class, types))
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(type + " must be visible to be read", hidden);
    }
  }

  @Override
  public RecordShape<T> group() {
    return this;
  }

  /** The fields in their order. */
  public List<String> names() {
    return names;
  }

  /** What a field takes. */
  public Kind kind(int index) {
    return kinds[index];
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> needed = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      boolean isNeeded = (required & 1L << i) != 0;
      Map<String, Object> schema = kinds[i].schema();
      properties.put(names.get(i), isNeeded ? schema : orNull(schema));
      if (isNeeded) {
        needed.add(names.get(i));
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", needed);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** What is unknown may be left out or null. */
  private static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> orNull = new LinkedHashMap<>(schema);
    List<Object> types = new ArrayList<>();
    types.addAll(schema.get("type") instanceof List<?> some ? some : List.of(schema.get("type")));
    types.add("null");
    orNull.put("type", types);
    if (schema.get("enum") instanceof List<?> constants) {
      List<Object> withNull = new ArrayList<>(constants);
      withNull.add(null);
      orNull.put("enum", withNull);
    }
    return orNull;
  }

  @Override
  public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
    Object[] values = readValues(json, pointer, faults);
    return values == null ? null : complete(values, pointer, faults);
  }

  /** The record of these values, or null and a fault when a required one is missing. */
  public T complete(Object[] values, Pointer pointer, Faults faults) {
    if (isIncomplete(values, pointer, faults)) {
      return null;
    }
    // a list has gaps where an entry had faults; there will be no profile, but more may be told
    for (int i = 0; i < values.length; i++) {
      if (kinds[i] instanceof ListKind list && !list.keepsPlaces() && values[i] != null) {
        values[i] = withoutGaps((List<?>) values[i]);
      }
    }
    return make(values);
  }

  private static List<?> withoutGaps(List<?> list) {
    return list.contains(null) ? list.stream().filter(Objects::nonNull).toList() : list;
  }

  /** The values of the components in their order, or null when there is no object. */
  public Object[] readValues(JsonParser json, Pointer pointer, Faults faults) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      Kind.refuse(json, pointer, faults, RecordMessage.OBJECT_WITH.with(names));
      return null;
    }
    Object[] values = new Object[kinds.length];
    long seen = 0;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      Integer index = indexByName.get(name);
      if (index == null) {
        faults.add(
            pointer.in(escaped(Kind.abbreviated(name))),
            () -> ErrorMessage.NO_SUCH_FIELD.with(Nearest.hint(name, names)));
        json.skipChildren();
        continue;
      }
      if ((seen & 1L << index) != 0) {
        faults.add(pointer.in(name), RecordMessage.TWICE.with());
      }
      seen |= 1L << index;
      if (value != JsonToken.VALUE_NULL) {
        values[index] = kinds[index].read(json, pointer.in(name), faults);
      }
    }
    return values;
  }

  /** Whether the record means nothing without this field. */
  public boolean isRequired(int index) {
    return (required & 1L << index) != 0;
  }

  /** Whether a required component lacks; each is named in a fault. */
  public boolean isIncomplete(Object[] values, Pointer pointer, Faults faults) {
    boolean incomplete = false;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && isRequired(i)) {
        incomplete = true;
        faults.addUnlessNamed(pointer.in(names.get(i)), ErrorMessage.MISSING.with());
      }
    }
    return incomplete;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The record of these values, none of which is looked at any more. */
  @SuppressWarnings("unchecked")
  public T make(Object[] values) {
    try {
      return (T) (Object) maker.invokeExact(values);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a record constructor threw", impossible);
    }
  }

  @Override
  public Object parse(String cell, Pointer pointer, Faults faults) {
    faults.add(pointer, RecordMessage.IS_GROUP.with(names));
    return null;
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < kinds.length; i++) {
      Object component = get(i, value);
      if (component != null) {
        json.writeFieldName(names.get(i));
        kinds[i].write(json, component);
      }
    }
    json.writeEndObject();
  }

  Object get(int index, Object value) {
    try {
      return (Object) getters[index].invokeExact(value);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException("an accessor of a record threw", impossible);
    }
  }
}
