package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.logicng.knowledgecompilation.bdds.BDDFactory;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;
import org.salesadvisor.engine.GivenTest;

/**
 * The product of all axes: every profile, up to differences that no rule can see. Regions of it are
 * binary decision diagrams, in which a class is a number in binary. Not thread-safe.
 */
final class Space {

  private static final int NODES = 1 << 16;

  private final List<Axis> axes;
  private final FormulaFactory formulas = new FormulaFactory();
  private final BDDKernel kernel;
  private final Map<Axis, List<Region>> cells = new HashMap<>();
  private final Map<GivenTest, Region> tests = new HashMap<>();
  private final Region all;

  Space(List<Axis> axes) {
    this.axes = List.copyOf(axes);
    List<Variable> order = new ArrayList<>();
    Map<Axis, List<Variable>> bits = new HashMap<>();
    for (Axis axis : axes) {
      bits.put(axis, bits(axis, order.size()));
      order.addAll(bits.get(axis));
    }
    kernel = new BDDKernel(formulas, order, NODES, NODES);
    for (Axis axis : axes) {
      cells.put(axis, cells(axis, bits.get(axis)));
    }
    Region valid = region(formulas.verum());
    for (Axis axis : axes) {
      valid = valid.and(union(cells.get(axis)));
    }
    all = valid;
    cells.replaceAll((axis, regions) -> regions.stream().map(all::and).toList());
  }

  private List<Variable> bits(Axis axis, int first) {
    List<Variable> bits = new ArrayList<>();
    for (int rest = axis.cells().size() - 1; rest > 0; rest >>= 1) {
      bits.add(formulas.variable(String.format("v%05d", first + bits.size())));
    }
    return bits;
  }

  private List<Region> cells(Axis axis, List<Variable> bits) {
    List<Region> regions = new ArrayList<>();
    for (int number = 0; number < axis.cells().size(); number++) {
      List<Formula> literals = new ArrayList<>();
      for (int bit = 0; bit < bits.size(); bit++) {
        boolean set = (number >> bit & 1) == 1;
        literals.add(set ? bits.get(bit) : bits.get(bit).negate());
      }
      regions.add(region(formulas.and(literals)));
    }
    return regions;
  }

  private Region region(Formula formula) {
    return new Region(BDDFactory.build(formula, kernel));
  }

  private Region union(List<Region> regions) {
    return regions.stream().reduce(none(), Region::or);
  }

  List<Axis> axes() {
    return axes;
  }

  /** Every profile. */
  Region all() {
    return all;
  }

  /** No profile. */
  Region none() {
    return region(formulas.falsum());
  }

  /** The profiles of one class of an axis. */
  Region cell(Axis axis, int number) {
    return cells.get(axis).get(number);
  }

  /** Whether a profile gives a record of this type to the rules. */
  boolean isGiven(Class<?> type) {
    return Given.RECORDS.contains(type);
  }

  /** The profiles for which a test holds. */
  Region holds(GivenTest test) {
    return tests.computeIfAbsent(test, unknown -> where(cell -> cell.holds().contains(test)));
  }

  /** The profiles for which a test cannot be evaluated. */
  Region breaks(GivenTest test) {
    return where(cell -> cell.breaks().contains(test));
  }

  /** The profiles that bring this value along, such as a sign of a funnel. */
  Region sign(Object sign) {
    return where(cell -> cell.signs().contains(sign));
  }

  /** The profiles in which a fact is unknown; all of them for a fact that no rule looks at. */
  Region unknown(String path) {
    return all.minus(where(cell -> cell.knows(path)));
  }

  /** The profiles that lie in a class of this kind on some axis. */
  Region where(Predicate<Cell> kind) {
    Region found = none();
    for (Axis axis : axes) {
      for (int number = 0; number < axis.cells().size(); number++) {
        if (kind.test(axis.cells().get(number))) {
          found = found.or(cell(axis, number));
        }
      }
    }
    return found;
  }
}
