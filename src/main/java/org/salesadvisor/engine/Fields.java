package org.salesadvisor.engine;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.Word;
import org.salesadvisor.language.Message;

/** Finds the fields of one fact by their names. */
final class Fields {

  private static final String ITSELF = "this";
  private static final String SIZE = "size";

  private final Class<?> fact;
  private final FileFaults faults;

  Fields(Class<?> fact, FileFaults faults) {
    this.fact = fact;
    this.faults = faults;
  }

  /** The field; empty, with a fault, when the fact has none such. */
  Optional<Field> find(Operand.Path path) {
    Word first = path.parts().get(0);
    if (fact.isEnum()) {
      return constant(path, first);
    }
    Optional<RecordComponent> component = component(fact, first.text());
    if (component.isEmpty()) {
      unknown(first, fact.getSimpleName(), names(fact));
      return Optional.empty();
    }
    Field field = field(component.get());
    return path.parts().size() == 1 ? Optional.of(field) : inside(path, field);
  }

  private Optional<Field> constant(Operand.Path path, Word first) {
    if (path.parts().size() == 1 && first.text().equals(ITSELF)) {
      return Optional.of(new Field(ITSELF, ValueType.constant(fact), null, false));
    }
    faults.error(
        first.place(),
        "UNKNOWN_FIELD",
        EngineMessage.NO_FIELD.with(path, fact.getSimpleName()),
        EngineMessage.WRITE_THIS.with(fact.getSimpleName(), fact.getEnumConstants()[0].toString()));
    return Optional.empty();
  }

  private Field field(RecordComponent component) {
    boolean known = !FactTypes.isGivenRecord(fact) || component.getType().isPrimitive();
    String name = component.getName();
    return new Field(name, ValueType.of(component), known ? null : name, false);
  }

  private Optional<Field> inside(Operand.Path path, Field field) {
    Word second = path.parts().get(1);
    Optional<ValueType> type = inside(field.type(), second.text());
    if (type.isEmpty() || path.parts().size() > 2) {
      Word wrong = type.isEmpty() ? second : path.parts().get(2);
      unknown(wrong, field.component(), type.isEmpty() ? insides(field.type()) : List.of());
      return Optional.empty();
    }
    return Optional.of(new Field(field.component(), type.get(), field.unknown(), true));
  }

  private static Optional<ValueType> inside(ValueType type, String name) {
    return switch (type.kind()) {
      case SEVERAL -> name.equals(SIZE) ? Optional.of(ValueType.WHOLE) : Optional.empty();
      case PARTS -> component(type.of(), name).map(ValueType::of);
      default -> Optional.empty();
    };
  }

  private static List<String> insides(ValueType type) {
    return switch (type.kind()) {
      case SEVERAL -> List.of(SIZE);
      case PARTS -> names(type.of());
      default -> List.of();
    };
  }

  private void unknown(Word wrong, String of, List<String> known) {
    Message hint =
        known.isEmpty()
            ? EngineMessage.HAS_NO_FIELDS.with(of)
            : constantNamed(wrong.text()).orElseGet(() -> Hints.nearest(wrong.text(), known));
    faults.error(wrong.place(), "UNKNOWN_FIELD", EngineMessage.NO_FIELD.with(wrong, of), hint);
  }

  /** A constant that stands without its type. */
  private Optional<Message> constantNamed(String name) {
    return FactTypes.components(fact).stream()
        .flatMap(component -> ValueType.of(component).constants().stream())
        .filter(constant -> constant.endsWith("." + name))
        .findFirst()
        .map(EngineMessage.WRITE_IT_AS::with);
  }

  private static Optional<RecordComponent> component(Class<?> type, String name) {
    return FactTypes.components(type).stream()
        .filter(component -> component.getName().equals(name))
        .findFirst();
  }

  private static List<String> names(Class<?> type) {
    return FactTypes.components(type).stream().map(RecordComponent::getName).toList();
  }
}
