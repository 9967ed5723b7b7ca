package org.reluatlas.polyhedra;

/**
 * The units of a layer that hand something on at a point or on a region: their numbers, their
 * slopes there, and their values behind the kink. A buffer that is filled again and again.
 */
final class ActiveUnits {

  int[] units;
  double[] slopes;
  double[] values;
  int count;

  /** Which units are among the first {@link #marked} ones: those with the mark of this filling. */
  private final int[] marks;

  private int mark = 1;
  private int marked;

  /** Room for the units of the widest layer. */
  ActiveUnits(int widest) {
    units = new int[widest];
    slopes = new double[widest];
    values = new double[widest];
    marks = new int[widest];
  }

  void clear() {
    count = 0;
    mark++;
    marked = 0;
  }

  /** Whether a unit is among them. O(1), but for the first question O(units). */
  boolean contains(int unit) {
    for (; marked < count; marked++) {
      marks[units[marked]] = mark;
    }
    return marks[unit] == mark;
  }

  /** Adds one with a value. */
  void add(int unit, double value) {
    units[count] = unit;
    slopes[count] = 1;
    values[count++] = value;
  }

  /**
   * Adds the neurons of a word of the layer that are positive, of a layer of ReLU.
   *
   * @param z the values before the kinks
   */
  void addPositive(int word, long positive, double[] z) {
    for (long bits = positive; bits != 0; bits &= bits - 1) {
      int unit = (word << 6) + Long.numberOfTrailingZeros(bits);
      units[count] = unit;
      values[count++] = Math.max(z[unit], 0);
    }
  }

  /** Adds the neurons of a word of any layer, by their signs; a slope of 0 hands on nothing. */
  void addNeurons(Units of, int word, long positive, long negative, double[] z) {
    for (long bits = positive | negative; bits != 0; bits &= bits - 1) {
      int unit = (word << 6) + Long.numberOfTrailingZeros(bits);
      boolean right = (positive & bits & -bits) != 0;
      double slope = of.slope(unit, right);
      if (slope != 0) {
        units[count] = unit;
        slopes[count] = slope;
        values[count++] = slope * (right ? Math.max(z[unit], 0) : Math.min(z[unit], 0));
      }
    }
  }

  /** Adds the units that pass their value on. */
  void addPassing(Units of, double[] z) {
    for (int unit = of.neurons(); unit < of.count(); unit++) {
      add(unit, z[unit]);
    }
  }

  /** ‖the errors‖₂² of the values, from bounds of the errors before the kinks. */
  double squaredErrors(boolean relu, double[] errors) {
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double error = relu ? errors[units[i]] : slopes[i] * errors[units[i]];
      squares += error * error;
    }
    return squares;
  }

  /** ‖the values‖₂, rounded upwards. */
  double norm() {
    return Norms.euclidean(values, 0, count);
  }
}
