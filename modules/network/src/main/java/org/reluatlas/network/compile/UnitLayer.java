package org.reluatlas.network.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;

/**
 * A hidden layer that is being made. Its units are numbered as they are made; in the finished layer
 * the neurons come first.
 */
final class UnitLayer {

  private final List<AffineForm> rows = new ArrayList<>();
  private final List<double[]> slopes = new ArrayList<>();
  private final Map<AffineForm, Integer> passing = new HashMap<>();

  /** Adds a neuron; gives its number. */
  int addNeuron(AffineForm row, double left, double right) {
    rows.add(row);
    slopes.add(new double[] {left, right});
    return rows.size() - 1;
  }

  /** The unit that passes a value, made when there is none yet; gives its number. */
  int pass(AffineForm row) {
    Integer unit = passing.get(row);
    if (unit == null) {
      unit = rows.size();
      passing.put(row, unit);
      rows.add(row);
      slopes.add(null);
    }
    return unit;
  }

  /** Whether there is a unit that passes a value. */
  boolean passes(AffineForm row) {
    return passing.containsKey(row);
  }

  int units() {
    return rows.size();
  }

  int passingUnits() {
    return passing.size();
  }

  int neurons() {
    return rows.size() - passing.size();
  }

  /** Whether a unit is a neuron whose value is nowhere negative. */
  boolean isNonNegative(int unit) {
    double[] slope = slopes.get(unit);
    return slope != null && slope[0] <= 0 && slope[1] >= 0;
  }

  /** For each unit its number in the finished layer. */
  int[] finalNumbers() {
    int[] numbers = new int[rows.size()];
    int neuron = 0;
    int other = neurons();
    for (int unit = 0; unit < numbers.length; unit++) {
      numbers[unit] = slopes.get(unit) == null ? other++ : neuron++;
    }
    return numbers;
  }

  /**
   * The finished layer.
   *
   * @param inputs the number of units of the layer before
   * @param numbers their final numbers
   */
  HiddenLayer build(int inputs, int[] numbers) {
    int[] mine = finalNumbers();
    AffineForm[] ordered = new AffineForm[mine.length];
    double[] left = new double[neurons()];
    double[] right = new double[neurons()];
    for (int unit = 0; unit < mine.length; unit++) {
      ordered[mine[unit]] = Renumbering.of(rows.get(unit), numbers);
      if (slopes.get(unit) != null) {
        left[mine[unit]] = slopes.get(unit)[0];
        right[mine[unit]] = slopes.get(unit)[1];
      }
    }
    return new HiddenLayer(new AffineLayer(inputs, ordered), left, right);
  }
}
