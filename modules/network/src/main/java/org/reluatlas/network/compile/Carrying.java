package org.reluatlas.network.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.reluatlas.network.AffineForm;

/**
 * Carries the elements of a signal one layer further: either each element by a unit of its own, or
 * the units that the elements are functions of, whichever takes fewer new units.
 */
final class Carrying {

  private final Signal signal;
  private final UnitLayer next;
  private final List<AffineForm> newRows = new ArrayList<>();

  Carrying(Signal signal, UnitLayer next) {
    this.signal = signal;
    this.next = next;
  }

  /** The elements as functions of units of the next layer. */
  AffineForm[] forms() {
    Set<Integer> units = new TreeSet<>();
    Set<AffineForm> elements = new HashSet<>();
    for (AffineForm form : signal.elements()) {
      for (int k = 0; k < form.size(); k++) {
        units.add(form.column(k));
      }
      if (!form.isConstant() && !next.passes(form)) {
        elements.add(form);
      }
    }
    units.removeIf(unit -> next.passes(AffineForm.input(unit)));
    AffineForm[] forms = new AffineForm[signal.count()];
    if (elements.size() <= units.size()) {
      Arrays.setAll(forms, i -> carried(signal.element(i)));
    } else {
      int[] numbers = numbersOfUnits();
      Arrays.setAll(forms, i -> Renumbering.of(signal.element(i), numbers));
    }
    return forms;
  }

  /** The rows of the units that had to be made. */
  List<AffineForm> newRows() {
    return newRows;
  }

  private AffineForm carried(AffineForm form) {
    return form.isConstant() ? form : AffineForm.input(unitOf(form));
  }

  private int unitOf(AffineForm row) {
    if (!next.passes(row)) {
      newRows.add(row);
    }
    return next.pass(row);
  }

  /** The units of the next layer that pass the units that count. */
  private int[] numbersOfUnits() {
    TreeSet<Integer> units = new TreeSet<>();
    for (AffineForm form : signal.elements()) {
      for (int k = 0; k < form.size(); k++) {
        units.add(form.column(k));
      }
    }
    int[] numbers = new int[units.isEmpty() ? 0 : units.last() + 1];
    units.forEach(unit -> numbers[unit] = unitOf(AffineForm.input(unit)));
    return numbers;
  }
}
