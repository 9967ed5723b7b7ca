package org.reluatlas.network.compile;

import java.util.Arrays;
import org.reluatlas.network.AffineForm;

/**
 * A tensor of values of a network, each an affine function of the units of one hidden layer, or of
 * the inputs. Made by {@link NetworkCompiler}. Immutable.
 */
public final class Signal {

  private final int layer;
  private final Shape shape;
  private final AffineForm[] elements;
  private final long nonzeros;

  /**
   * Made by the compiler, which does not change the array any more.
   *
   * @param layer the number of the hidden layer from 1; 0 for the inputs
   */
  Signal(int layer, Shape shape, AffineForm[] elements) {
    if (elements.length != shape.count()) {
      throw new ShapeException("gives %d numbers the shape %s", elements.length, shape);
    }
    this.layer = layer;
    this.shape = shape;
    this.elements = elements;
    nonzeros = Arrays.stream(elements).mapToLong(AffineForm::size).sum();
  }

  /** The number of the hidden layer from 1; 0 for the inputs. */
  int layer() {
    return layer;
  }

  /** The shape. */
  public Shape shape() {
    return shape;
  }

  /** The number of elements. */
  public int count() {
    return elements.length;
  }

  /** Element {@code i} in row-major order. */
  AffineForm element(int i) {
    return elements[i];
  }

  /** All elements; not to be changed. */
  AffineForm[] elements() {
    return elements;
  }

  /** The number of coefficients of all elements. */
  long nonzeros() {
    return nonzeros;
  }

  /** Whether every element is a unit, or a number. */
  boolean isSelection() {
    return Arrays.stream(elements).allMatch(form -> form.isInput() || form.isConstant());
  }

  /** Whether element k is unit k. */
  boolean isPlain() {
    for (int k = 0; k < elements.length; k++) {
      if (!elements[k].isInput() || elements[k].column(0) != k) {
        return false;
      }
    }
    return true;
  }

  /** Whether the elements are the same functions, whatever the shape. */
  public boolean hasSameElements(Signal other) {
    return layer == other.layer && Arrays.equals(elements, other.elements);
  }

  /** The same elements in another shape of as many. */
  public Signal reshaped(Shape other) {
    return new Signal(layer, other, elements);
  }
}
