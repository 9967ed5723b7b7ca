package org.reluatlas.network.onnx;

import java.util.Arrays;
import org.reluatlas.network.Rational;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.ShapeException;

/**
 * A tensor that does not depend on the input. Numbers that were computed and are no doubles are
 * kept exactly beside the nearest ones. Immutable by convention.
 */
final class Constant {

  private final Shape shape;
  private final double[] values;
  private final boolean integer;

  /** Null where the double is the number; null when all doubles are. */
  private final Rational[] exact;

  Constant(Shape shape, double[] values, Rational[] exact, boolean integer) {
    if (values.length != shape.count()) {
      throw new ShapeException("gives %d numbers the shape %s", values.length, shape);
    }
    this.shape = shape;
    this.values = values;
    this.exact = exact;
    this.integer = integer;
  }

  /** Numbers of a floating-point type. */
  static Constant reals(Shape shape, double... values) {
    return new Constant(shape, values, null, false);
  }

  /** Numbers of an integer type, or truth values as 0 and 1. */
  static Constant integers(Shape shape, double... values) {
    return new Constant(shape, values, null, true);
  }

  /** Numbers that need not be doubles. */
  static Constant exact(Shape shape, Rational[] numbers, boolean integer) {
    double[] values = Arrays.stream(numbers).mapToDouble(Rational::toDouble).toArray();
    boolean doubles = Arrays.stream(numbers).allMatch(Rational::isDouble);
    return new Constant(shape, values, doubles ? null : numbers, integer);
  }

  Shape shape() {
    return shape;
  }

  int rank() {
    return shape.rank();
  }

  int size(int axis) {
    return shape.size(axis);
  }

  /** The numbers row by row; not to be changed. */
  double[] values() {
    return values;
  }

  int count() {
    return values.length;
  }

  /** Whether the numbers are integers, whose quotient is one. */
  boolean isInteger() {
    return integer;
  }

  /** Number {@code i}. */
  Rational exact(int i) {
    return exact == null || exact[i] == null ? Rational.of(values[i]) : exact[i];
  }

  /** Whether all numbers are doubles. */
  boolean isExact() {
    return exact == null;
  }

  /** Whether number {@code i} is a double. */
  boolean isExact(int i) {
    return exact == null || exact[i] == null;
  }

  Constant reshaped(Shape other) {
    return new Constant(other, values, exact, integer);
  }

  /** The elements that are selected; a filling is {@code filling}. */
  Constant select(Selection selection, double filling) {
    double[] picked = new double[selection.shape().count()];
    Rational[] numbers = exact == null ? null : new Rational[picked.length];
    for (int i = 0; i < picked.length; i++) {
      int source = selection.source(i);
      picked[i] = source == Selection.FILLING ? filling : values[source];
      if (numbers != null && source != Selection.FILLING) {
        numbers[i] = exact[source];
      }
    }
    return new Constant(selection.shape(), picked, numbers, integer);
  }

  /** The numbers repeated along axes to have another shape. */
  Constant broadcast(Shape to) {
    return shape.equals(to) ? this : select(Selection.broadcast(shape, to), 0);
  }

  /** The numbers of two tensors, one tensor after the other. */
  static Constant joined(Constant... parts) {
    int count = Arrays.stream(parts).mapToInt(Constant::count).sum();
    double[] all = new double[count];
    Rational[] numbers = new Rational[count];
    boolean integers = true;
    boolean doubles = true;
    int at = 0;
    for (Constant part : parts) {
      System.arraycopy(part.values, 0, all, at, part.count());
      if (part.exact != null) {
        System.arraycopy(part.exact, 0, numbers, at, part.count());
      }
      integers &= part.integer;
      doubles &= part.exact == null;
      at += part.count();
    }
    return new Constant(Shape.of(count), all, doubles ? null : numbers, integers);
  }

  /** The shape in words. */
  @Override
  public String toString() {
    return shape.toString();
  }
}
