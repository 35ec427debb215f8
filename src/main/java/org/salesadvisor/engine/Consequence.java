package org.salesadvisor.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.WrittenFact;

/**
 * Reads the consequence of one rule: facts that it inserts, made of literals, bound variables and
 * constants. Nothing of it is ever compiled: {@link Insertion} makes the facts.
 */
final class Consequence {

  private final Variables variables;
  private final Operands operands;
  private final CodeTexts texts;
  private final FileFaults faults;
  private final List<Derivation> derivations = new ArrayList<>();

  Consequence(Variables variables, FileFaults faults) {
    this.variables = variables;
    this.operands = new Operands(variables, null, faults);
    this.texts = new CodeTexts(faults);
    this.faults = faults;
  }

  /** The inserted facts. */
  List<Derivation> derivations() {
    return derivations;
  }

  void read(WrittenFact fact) {
    Optional<Class<?>> type = FactTypes.find(fact.type().text());
    if (type.isEmpty() || FactTypes.isGiven(type.get())) {
      boolean given = type.isPresent();
      faults.error(
          fact.type().place(),
          given ? "GIVEN_FACT_DERIVED" : "UNKNOWN_FACT",
          given
              ? EngineMessage.NOT_DERIVABLE.with(fact.type())
              : EngineMessage.UNKNOWN_FACT.with(fact.type()),
          given
              ? EngineMessage.DERIVE_A_CONCEPT.with()
              : Hints.nearest(fact.type().text(), FactTypes.derivableNames()));
    } else if (fact.constant() != null) {
      constant(fact, type.get());
    } else {
      made(fact, type.get());
    }
  }

  private void constant(WrittenFact fact, Class<?> type) {
    if (!type.isEnum()) {
      formOf(fact, type);
      return;
    }
    Operand.Constant constant = new Operand.Constant(fact.type(), fact.constant());
    if (operands.constant(constant).isPresent()) {
      derivations.add(new Derivation(type, List.of(fact.constant().text())));
    }
  }

  private void made(WrittenFact fact, Class<?> type) {
    List<RecordComponent> components = FactTypes.components(type);
    if (type.isEnum() || components.size() != fact.arguments().size()) {
      formOf(fact, type);
      return;
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      if (fits(components.get(i), fact.arguments().get(i))) {
        arguments.add(bare(fact.arguments().get(i)));
      }
    }
    if (arguments.size() == components.size()) {
      derivations.add(new Derivation(type, arguments));
    }
  }

  private void formOf(WrittenFact fact, Class<?> type) {
    faults.error(
        fact.place(),
        "WRONG_ARGUMENTS",
        type.isEnum()
            ? EngineMessage.IS_A_CONSTANT.with(fact.type())
            : EngineMessage.OTHER_ARGUMENTS.with(fact.type(), FactTypes.components(type).size()),
        EngineMessage.WRITE_IT_AS.with(form(type)));
  }

  private static String form(Class<?> type) {
    if (type.isEnum()) {
      return "insert( " + ValueType.constant(type).constants().get(0) + " );";
    }
    String names =
        FactTypes.components(type).stream()
            .map(RecordComponent::getName)
            .collect(Collectors.joining(", "));
    return "insert( new "
        + type.getSimpleName()
        + "("
        + (names.isEmpty() ? "" : " " + names + " ")
        + ") );";
  }

  private boolean fits(RecordComponent component, Operand argument) {
    Optional<ValueType> type =
        argument instanceof Operand.Variable variable
            ? variables.type(variable)
            : operands.type(argument);
    if (type.isEmpty() || type.get().equals(ValueType.NOTHING)) {
      return false;
    }
    ValueType wanted = ValueType.of(component);
    if (!type.get().equals(wanted)) {
      faults.error(
          argument.place(),
          "WRONG_TYPE",
          EngineMessage.ARGUMENT_TYPE.with(
              component.getName(), wanted.words(), argument, type.get().words()),
          wanted.constants().isEmpty()
              ? null
              : EngineMessage.COMPARE_CONSTANT.with(wanted.constants()));
      return false;
    }
    return literalFits(component, argument);
  }

  private boolean literalFits(RecordComponent component, Operand argument) {
    if (argument instanceof Operand.Text text) {
      return texts.allows(component, text.word());
    }
    if (argument instanceof Operand.Number number && !Operands.isWithinWhole(number.digits())) {
      faults.error(
          number.place(),
          "NUMBER_TOO_LARGE",
          EngineMessage.BEYOND_WHOLE.with(number, Integer.MAX_VALUE),
          EngineMessage.SMALLER.with());
      return false;
    }
    return true;
  }

  /** An argument as it stands in a {@link Derivation}. */
  private static String bare(Operand argument) {
    if (argument instanceof Operand.Text text) {
      return text.word().text();
    }
    return argument instanceof Operand.Constant constant
        ? constant.name().text()
        : argument.toString();
  }
}
