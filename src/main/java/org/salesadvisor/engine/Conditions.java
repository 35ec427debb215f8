package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.Place;
import org.salesadvisor.grammar.Word;
import org.salesadvisor.grammar.WrittenCondition;
import org.salesadvisor.grammar.WrittenTest;

/**
 * Reads the conditions of one rule: which facts they look for and which norms they use, whose
 * values go in their place.
 */
final class Conditions {

  private final FileFaults faults;
  private final NormsUsed norms;
  private final Operands operands;

  final Variables variables;
  final List<PatternInfo> patterns = new ArrayList<>();
  final List<ReadCondition> read = new ArrayList<>();

  Conditions(Map<String, String> normLiterals, FileFaults faults) {
    this.faults = faults;
    this.norms = new NormsUsed(normLiterals, faults);
    this.variables = new Variables(faults);
    this.operands = new Operands(variables, norms, faults);
  }

  /** The names of the norms. */
  Set<String> norms() {
    return norms.names();
  }

  void read(WrittenCondition condition) {
    Optional<Class<?>> type = FactTypes.find(condition.type().text());
    if (type.isEmpty()) {
      faults.error(
          condition.type().place(),
          "UNKNOWN_FACT",
          EngineMessage.UNKNOWN_FACT.with(condition.type()),
          Hints.nearest(condition.type().text(), FactTypes.names()));
      condition.tests().forEach(this::bindToNothing);
      return;
    }
    new OneFact(condition, type.get()).read();
  }

  /** So that a variable of an unknown fact is not told as unknown too. */
  private void bindToNothing(WrittenTest test) {
    if (test instanceof WrittenTest.Binding binding) {
      variables.bind(binding.variable(), ValueType.NOTHING);
    }
  }

  private final class OneFact {
    private final WrittenCondition condition;
    private final Class<?> type;
    private final PatternInfo.Kind kind;
    private final boolean given;
    private final Comparisons comparisons;

    OneFact(WrittenCondition condition, Class<?> type) {
      this.condition = condition;
      this.type = type;
      this.kind = PatternInfo.Kind.valueOf(condition.kind().name());
      this.given = FactTypes.isGivenRecord(type);
      this.comparisons = new Comparisons(type, operands, faults);
    }

    void read() {
      limit();
      bindFact();
      condition.tests().forEach(this::test);
      read.add(new ReadCondition(condition, type, comparisons.bindings, comparisons.tests));
      patterns.add(new PatternInfo(type, kind, fields(), comparisons.constants));
    }

    private void limit() {
      int tests = condition.tests().size();
      if (tests > RuleLimits.MOST_TESTS) {
        faults.error(
            condition.place(),
            "TOO_MANY_TESTS",
            EngineMessage.TOO_MANY_TESTS.with(tests, RuleLimits.MOST_TESTS),
            EngineMessage.NAME_A_CONCEPT.with());
      }
      if (kind == PatternInfo.Kind.EXISTS && tests > 0) {
        faults.error(
            condition.tests().get(0).place(),
            "EXISTS_WITH_CONSTRAINT",
            EngineMessage.EXISTS_BARE.with(),
            EngineMessage.DERIVE_CONCEPT_FIRST.with(condition.type()));
      }
    }

    private void bindFact() {
      Word variable = condition.variable();
      if (variable == null) {
        return;
      }
      if (!type.isEnum() && !given) {
        faults.error(
            variable.place(),
            "FACT_BOUND",
            EngineMessage.FACT_BOUND.with(variable),
            EngineMessage.BIND_A_FIELD.with());
      }
      bind(variable, type.isEnum() ? ValueType.constant(type) : ValueType.NOTHING);
      remember(variable, fact -> fact);
    }

    private void bind(Word variable, ValueType value) {
      if (given) {
        carries(variable.place(), variable.text());
      } else if (kind != PatternInfo.Kind.MATCHED) {
        faults.error(
            variable.place(),
            "BOUND_WITHOUT_MATCH",
            EngineMessage.BOUND_WITHOUT_MATCH.with(variable),
            EngineMessage.LEAVE_OUT.with());
      }
      variables.bind(variable, value);
    }

    /** Later comparisons of this condition may use it. */
    private void remember(Word variable, Reading reading) {
      comparisons.bindings.putIfAbsent(variable.text(), reading);
    }

    private void test(WrittenTest test) {
      if (test instanceof WrittenTest.Binding binding) {
        Optional<Field> field = comparisons.field(binding.path());
        bind(binding.variable(), field.map(Field::type).orElse(ValueType.NOTHING));
        field.ifPresent(it -> remember(binding.variable(), Reading.along(binding.path(), type)));
      } else if (test instanceof WrittenTest.Comparison comparison) {
        refuseVariables(comparison);
        comparisons.read(comparison);
      }
    }

    /** Given values are compared with norms alone: that is what views rest on. */
    private void refuseVariables(WrittenTest.Comparison comparison) {
      if (given) {
        List<Operand> all = new ArrayList<>(comparison.left().operands());
        all.addAll(comparison.right().operands());
        all.stream()
            .filter(Operand.Variable.class::isInstance)
            .forEach(variable -> carries(variable.place(), comparison.toString()));
      }
    }

    private void carries(Place place, String words) {
      faults.error(
          place,
          "GIVEN_VALUE_CARRIED",
          EngineMessage.EXPRESSION_CARRIES.with(words),
          EngineMessage.NORM_AND_CONCEPT.with());
    }

    private List<FactField> fields() {
      Set<String> used = new LinkedHashSet<>(comparisons.components);
      return FactTypes.components(type).stream()
          .filter(component -> used.contains(component.getName()))
          .map(component -> FactField.named(type, component.getName()))
          .toList();
    }
  }
}
