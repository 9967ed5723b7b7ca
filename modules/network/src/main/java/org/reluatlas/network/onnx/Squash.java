package org.reluatlas.network.onnx;

import java.math.BigInteger;
import org.reluatlas.network.Rational;

/**
 * How a value at the end of a graph is made of the numbers before the end: by one strictly
 * increasing function for all elements, then one positive factor and one summand. Where the end
 * decreases, the numbers are negated instead: 1 − σ(z) is σ(−z). Immutable.
 */
final class Squash {

  /** What the values are. */
  enum Stage {
    NUMBERS,
    /** The place of the largest element, or its name. */
    CLASS,
    /** Whether the one element is above 0. */
    SIGN
  }

  private static final Rational ONE = Rational.of(1);

  private final OnnxNode first;
  private final String function;
  private final Stage stage;
  private final Rational factor;
  private final Rational summand;
  private final OnnxNode shift;
  private final boolean rearranged;

  private Squash(
      OnnxNode first,
      String function,
      Stage stage,
      Rational factor,
      Rational summand,
      OnnxNode shift,
      boolean rearranged) {
    this.first = first;
    this.function = function;
    this.stage = stage;
    this.factor = factor;
    this.summand = summand;
    this.shift = shift;
    this.rearranged = rearranged;
  }

  /** The numbers themselves, before the first node of the end. */
  static Squash before(OnnxNode first) {
    return new Squash(first, "", Stage.NUMBERS, ONE, Rational.ZERO, null, false);
  }

  /** The values after an increasing function of the name. */
  Squash then(String name) {
    return new Squash(first, name, stage, ONE, Rational.ZERO, null, rearranged);
  }

  /** The values after a logarithm. */
  Squash logarithm() {
    return then("Log" + function);
  }

  Squash at(Stage next) {
    return new Squash(first, function, next, factor, summand, shift, rearranged);
  }

  /** The same where the numbers before the end were negated, chosen or put in another order. */
  Squash rearranged() {
    return new Squash(first, function, stage, factor, summand, shift, true);
  }

  /** The values times a number that is not 0; a negative one negates the numbers before the end. */
  Squash times(Rational number) {
    Rational product = factor.times(number);
    Rational moved = summand.times(number);
    if (product.signum() > 0) {
      return new Squash(first, function, stage, product, moved, shift, rearranged);
    }
    boolean sigmoid = function.equals("Sigmoid");
    boolean odd = sigmoid || function.equals("Tanh");
    String mirrored =
        odd ? function : function.startsWith("-") ? function.substring(1) : "-" + function;
    return new Squash(
        first,
        mirrored,
        stage,
        product.negate(),
        sigmoid ? moved.plus(product) : moved,
        shift,
        true);
  }

  Squash plus(Rational number, OnnxNode node) {
    return new Squash(first, function, stage, factor, summand.plus(number), node, rearranged);
  }

  /** The value where the number before the end is 0, if it is known exactly, else null. */
  Rational ofZero() {
    if (function.equals("Sigmoid")) {
      return factor.times(Rational.of(BigInteger.ONE, BigInteger.TWO)).plus(summand);
    }
    return function.equals("Tanh") ? summand : null;
  }

  /** Whether no function was applied yet. */
  boolean isBefore() {
    return function.isEmpty();
  }

  /** Whether the values are positive everywhere, so that they have logarithms. */
  boolean isPositive() {
    return summand.signum() == 0 && (function.equals("Sigmoid") || function.equals("Softmax"));
  }

  /** Whether each value depends on one number alone, and not on all. */
  boolean isPerElement() {
    return !function.contains("Softmax");
  }

  /** Whether two values are made by the same function of their numbers. */
  boolean isLike(Squash other) {
    return function.equals(other.function)
        && factor.equals(other.factor)
        && summand.equals(other.summand);
  }

  Stage stage() {
    return stage;
  }

  /** The first node of the end. */
  OnnxNode first() {
    return first;
  }

  /** The last node that adds a number that is not made up for by a negation; null when none. */
  OnnxNode shift() {
    return summand.signum() == 0 ? null : shift;
  }

  /** Whether the numbers before the end were negated, chosen or put in another order. */
  boolean isRearranged() {
    return rearranged;
  }
}
