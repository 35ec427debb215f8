package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.salesadvisor.engine.ValueType.Kind;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.Sum;
import org.salesadvisor.grammar.WrittenTest.Comparison;
import org.salesadvisor.grammar.WrittenTest.Operator;
import org.salesadvisor.language.Message;

/**
 * Reads the comparisons of one condition: that both sides can be compared, and that nothing fails
 * when a field is unknown. Comparing an unknown field with a value is harmless; counting with it or
 * looking into it fails, so it must be asked for first.
 */
final class Comparisons {

  private static final Set<Operator> EQUALITY = Set.of(Operator.EQUAL, Operator.DIFFERENT);
  private static final Set<Operator> MEMBERSHIP = Set.of(Operator.CONTAINS, Operator.LACKS);

  private final Class<?> fact;
  private final Fields fields;
  private final Operands operands;
  private final CodeTexts texts;
  private final FileFaults faults;

  /** What was asked to be known by earlier comparisons of this condition. */
  private final Set<String> known = new HashSet<>();

  final Set<String> components = new LinkedHashSet<>();
  final Map<String, String> constants = new HashMap<>();

  /** What the condition itself binds. */
  final Map<String, Reading> bindings = new LinkedHashMap<>();

  final List<ReadTest> tests = new ArrayList<>();

  Comparisons(Class<?> fact, Operands operands, FileFaults faults) {
    this.fact = fact;
    this.fields = new Fields(fact, faults);
    this.operands = operands;
    this.texts = new CodeTexts(faults);
    this.faults = faults;
  }

  /** The field of this path; empty, with a fault, when the fact has none such. */
  Optional<Field> field(Operand.Path path) {
    Optional<Field> field = fields.find(path);
    field.ifPresent(found -> components.add(found.component()));
    return field;
  }

  void read(Comparison comparison) {
    Optional<Side> left = side(comparison.left());
    Optional<Side> right = side(comparison.right());
    if (left.isEmpty() || right.isEmpty() || !startsWithField(comparison)) {
      return;
    }
    Checked checked = new Checked(comparison, left.get(), right.get());
    if (checked.fits() && checked.variablesFit()) {
      checked.askWhatMayBeUnknown();
      checked.remember();
    }
  }

  private boolean startsWithField(Comparison comparison) {
    boolean starts = comparison.left().first() instanceof Operand.Path;
    if (!starts) {
      faults.error(
          comparison.place(),
          "NO_FIELD_COMPARED",
          EngineMessage.STARTS_WITH_FIELD.with(comparison.left()),
          EngineMessage.TURN_ROUND.with());
    }
    return starts;
  }

  /** One side: its type and the fields in it. */
  private record Side(Sum sum, ValueType type, List<Field> fields) {

    boolean isField() {
      return sum.isSingle() && sum.first() instanceof Operand.Path;
    }

    boolean mayBeUnknown() {
      return isField() && fields.get(0).mayBeUnknown();
    }

    boolean holdsAmount() {
      return type.kind() == Kind.AMOUNT;
    }
  }

  private Optional<Side> side(Sum sum) {
    List<Field> found = new ArrayList<>();
    List<ValueType> types = new ArrayList<>();
    for (Operand operand : sum.operands()) {
      Optional<ValueType> type = type(operand, found);
      type.filter(it -> sum.isSingle() || countable(operand, it)).ifPresent(types::add);
    }
    if (types.size() < sum.operands().size()) {
      return Optional.empty();
    }
    return Optional.of(new Side(sum, sum.isSingle() ? types.get(0) : widest(types), found));
  }

  private Optional<ValueType> type(Operand operand, List<Field> found) {
    if (!(operand instanceof Operand.Path path)) {
      return operands.type(operand);
    }
    Optional<Field> field = field(path);
    field.ifPresent(found::add);
    return field.map(Field::type);
  }

  private boolean countable(Operand operand, ValueType type) {
    if (!type.isNumber()) {
      faults.error(
          operand.place(),
          "WRONG_TYPE",
          EngineMessage.NOT_COUNTED.with(operand, type.words()),
          null);
    }
    return type.isNumber();
  }

  private static ValueType widest(List<ValueType> types) {
    if (types.contains(ValueType.AMOUNT)) {
      return ValueType.AMOUNT;
    }
    return types.contains(ValueType.DECIMAL) ? ValueType.DECIMAL : ValueType.WHOLE;
  }

  /** A comparison whose sides are known. */
  private final class Checked {
    private final Comparison comparison;
    private final Operator operator;
    private final Side left;
    private final Side right;

    Checked(Comparison comparison, Side left, Side right) {
      this.comparison = comparison;
      this.operator = comparison.operator();
      this.left = left;
      this.right = right;
    }

    boolean fits() {
      if (right.type().kind() == Kind.NOTHING) {
        return asksWhetherKnown();
      }
      return operatorFits() && typesFit() && textFits() && numberFits();
    }

    private boolean asksWhetherKnown() {
      if (!left.isField() || !EQUALITY.contains(operator)) {
        return refuse("WRONG_TYPE", EngineMessage.UNKNOWN_FORM.with(), null);
      }
      return left.mayBeUnknown()
          || refuse("ALWAYS_KNOWN", EngineMessage.ALWAYS_KNOWN.with(left.sum()), null);
    }

    private boolean operatorFits() {
      boolean fits =
          switch (left.type().kind()) {
            case WHOLE, DECIMAL, AMOUNT -> !MEMBERSHIP.contains(operator);
            case SEVERAL -> MEMBERSHIP.contains(operator);
            case TRUTH, TEXT, CONSTANT -> EQUALITY.contains(operator);
            default -> false;
          };
      return fits
          || refuse(
              "WRONG_TYPE",
              EngineMessage.OPERATOR_UNFIT.with(left.sum(), left.type().words(), operator),
              form());
    }

    private boolean typesFit() {
      boolean fits =
          left.type().kind() == Kind.SEVERAL
              ? right.type().equals(ValueType.constant(left.type().of()))
              : left.type().matches(right.type());
      if (!fits) {
        faults.error(
            comparison.right().place(),
            "WRONG_TYPE",
            EngineMessage.TYPES_DIFFER.with(
                left.sum(), left.type().words(), right.sum(), right.type().words()),
            form());
      }
      return fits;
    }

    /** What the left side can be compared with. */
    private Message form() {
      return switch (left.type().kind()) {
        case TRUTH -> EngineMessage.COMPARE_TRUTH.with(left.sum());
        case WHOLE, DECIMAL, AMOUNT -> EngineMessage.COMPARE_NUMBER.with(left.sum());
        case TEXT -> EngineMessage.COMPARE_TEXT.with(left.sum());
        case CONSTANT -> EngineMessage.COMPARE_CONSTANT.with(left.type().constants());
        case SEVERAL -> EngineMessage.COMPARE_SET.with(left.sum(), left.type().constants().get(0));
        case PARTS -> EngineMessage.COMPARE_PARTS.with(left.sum());
        case NOTHING -> EngineMessage.UNKNOWN_FORM.with();
      };
    }

    private boolean textFits() {
      if (comparison.right().first() instanceof Operand.Text text) {
        Operand.Path path = (Operand.Path) comparison.left().first();
        return texts.allows(path.parts().get(path.parts().size() - 1).text(), text.word());
      }
      return true;
    }

    /** A whole number is never as large: it is a mistake. */
    private boolean numberFits() {
      List<Operand> all = new ArrayList<>(comparison.left().operands());
      all.addAll(comparison.right().operands());
      boolean whole = left.type().kind() == Kind.WHOLE || right.type().kind() == Kind.WHOLE;
      for (Operand operand : all) {
        boolean within =
            operands.digits(operand).filter(it -> !Operands.isWithinWhole(it)).isEmpty();
        if (whole && !within) {
          faults.error(
              operand.place(),
              "NUMBER_TOO_LARGE",
              EngineMessage.BEYOND_WHOLE.with(operand, Integer.MAX_VALUE),
              EngineMessage.SMALLER.with());
          return false;
        }
      }
      return true;
    }

    /** Two are what any comparison of facts needs. */
    boolean variablesFit() {
      long others =
          Stream.of(comparison.left(), comparison.right())
              .flatMap(sum -> sum.operands().stream())
              .filter(Operand.Variable.class::isInstance)
              .map(Operand::toString)
              .filter(name -> !bindings.containsKey(name))
              .distinct()
              .count();
      return others <= RuleLimits.MOST_VARIABLES
          || refuse(
              "TOO_MANY_VARIABLES",
              EngineMessage.TOO_MANY_VARIABLES.with(others, RuleLimits.MOST_VARIABLES),
              EngineMessage.NAME_A_CONCEPT.with());
    }

    private boolean refuse(String code, Message message, Message hint) {
      faults.error(comparison.operatorPlace(), code, message, hint);
      return false;
    }

    void askWhatMayBeUnknown() {
      ask(left);
      ask(right);
      if (!left.sum().isSingle() && right.mayBeUnknown()) {
        askFor(right.sum().first(), right.fields().get(0));
      }
      if (holdsWhenUnknown()) {
        faults.warning(
            comparison.place(),
            "HOLDS_WHEN_UNKNOWN",
            EngineMessage.HOLDS_WHEN_UNKNOWN.with(comparison, left.sum()),
            EngineMessage.ASK_FIRST.with(left.fields().get(0).unknown()));
      }
    }

    private void ask(Side side) {
      int next = 0;
      for (Operand operand : side.sum().operands()) {
        if (operand instanceof Operand.Path) {
          Field field = side.fields().get(next++);
          if (field.inside() || !side.sum().isSingle()) {
            askFor(operand, field);
          }
        }
      }
    }

    private void askFor(Operand operand, Field field) {
      if (field.unknown() != null && known.add(field.unknown())) {
        faults.error(
            operand.place(),
            "MAY_BE_UNKNOWN",
            EngineMessage.MAY_BE_UNKNOWN.with(comparison, field.unknown()),
            EngineMessage.ASK_FIRST.with(field.unknown()));
      }
    }

    /** Whether it holds for an unknown field, as people do not expect. */
    private boolean holdsWhenUnknown() {
      boolean open = left.mayBeUnknown() && !known.contains(left.fields().get(0).unknown());
      boolean rightOpen = right.mayBeUnknown() && !known.contains(right.fields().get(0).unknown());
      return switch (operator) {
        case DIFFERENT -> right.type().kind() != Kind.NOTHING && open;
        case LACKS -> open;
        case EQUAL -> open && rightOpen;
        default -> false;
      };
    }

    void remember() {
      boolean asked = operator == Operator.DIFFERENT && right.type().kind() == Kind.NOTHING;
      boolean failsWhenUnknown =
          right.type().kind() != Kind.NOTHING
              && operator != Operator.DIFFERENT
              && operator != Operator.LACKS
              && !(operator == Operator.EQUAL && right.isField());
      if (left.isField() && (asked || failsWhenUnknown)) {
        known.add(left.fields().get(0).component());
      }
      if (operator == Operator.EQUAL
          && comparison.left().first() instanceof Operand.Path path
          && path.parts().size() == 1
          && comparison.right().first() instanceof Operand.Constant constant) {
        constants.put(path.toString(), constant.name().text());
      }
      tests.add(test());
    }

    private ReadTest test() {
      boolean numbers = left.type().isNumber() && right.type().isNumber();
      boolean exact = left.holdsAmount() || right.holdsAmount();
      return new TestReader(fact, operands, bindings).read(comparison, numbers, exact);
    }
  }
}
