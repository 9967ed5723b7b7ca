package org.reluatlas.network.onnx;

import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.compile.Shape;

/**
 * Nodes that compute with numbers element by element. Computed in doubles where these are known to
 * be the results, and exactly otherwise; only square roots are rounded.
 */
final class ConstantArithmetic {

  private static final Set<String> UNARY =
      Set.of("Neg", "Abs", "Sqrt", "Reciprocal", "Floor", "Ceil", "Not", "Relu");

  private static final Set<String> BINARY =
      Set.of(
          "Add",
          "Sub",
          "Mul",
          "Div",
          "Pow",
          "Mod",
          "Max",
          "Min",
          "Equal",
          "Greater",
          "GreaterOrEqual",
          "Less",
          "LessOrEqual",
          "And",
          "Or");

  private boolean rounded;

  static boolean isSupported(String type) {
    return UNARY.contains(type) || BINARY.contains(type);
  }

  /** Whether a square root was rounded. */
  boolean rounded() {
    return rounded;
  }

  Constant apply(Operands in) throws NetworkFormatException {
    if (UNARY.contains(in.type())) {
      return unary(in, in.constant(0));
    }
    Constant result = in.constant(0);
    for (int i = 1; i < Math.max(2, in.count()); i++) {
      result = binary(in, result, in.constant(i));
    }
    return result;
  }

  private Constant unary(Operands in, Constant c) throws NetworkFormatException {
    double[] values = new double[c.count()];
    Rational[] exact = null;
    for (int i = 0; i < values.length; i++) {
      double x = c.values()[i];
      values[i] = unary(in.type(), x);
      rounded |= in.type().equals("Sqrt") && values[i] * values[i] != x;
      boolean number = Double.isFinite(x) && Double.isFinite(values[i]);
      if (number && (!c.isExact(i) || in.type().equals("Reciprocal"))) {
        Rational result = unary(in.type(), c.exact(i));
        if (result != null && !result.isDouble()) {
          exact = exact == null ? new Rational[values.length] : exact;
          exact[i] = result;
        }
      }
    }
    return new Constant(c.shape(), values, exact, c.isInteger());
  }

  private static double unary(String type, double x) {
    switch (type) {
      case "Neg":
        return 0 - x;
      case "Abs":
        return Math.abs(x);
      case "Sqrt":
        return Math.sqrt(x);
      case "Reciprocal":
        return 1 / x;
      case "Floor":
        return Math.floor(x);
      case "Ceil":
        return Math.ceil(x);
      case "Relu":
        return Math.max(0, x);
      default:
        return x == 0 ? 1 : 0;
    }
  }

  /** The exact result where it can be no double, else null. */
  private static Rational unary(String type, Rational x) {
    switch (type) {
      case "Neg":
        return x.negate();
      case "Abs":
        return x.signum() < 0 ? x.negate() : x;
      case "Relu":
        return x.signum() < 0 ? Rational.ZERO : x;
      case "Reciprocal":
        return x.signum() == 0 ? null : x.reciprocal();
      default:
        return null;
    }
  }

  private Constant binary(Operands in, Constant first, Constant second)
      throws NetworkFormatException {
    Shape shape = first.shape().broadcast(second.shape());
    Constant a = first.broadcast(shape);
    Constant b = second.broadcast(shape);
    boolean integers = a.isInteger() && b.isInteger();
    double[] values = new double[shape.count()];
    Rational[] exact = null;
    for (int i = 0; i < values.length; i++) {
      double x = a.values()[i];
      double y = b.values()[i];
      values[i] = binary(in, x, y, integers);
      boolean number = Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(values[i]);
      boolean doubles = a.isExact(i) && b.isExact(i);
      if (number && !(doubles && isExact(in.type(), x, y, values[i], integers))) {
        Rational result = exactly(in.type(), a.exact(i), b.exact(i));
        if (result != null && !result.isDouble()) {
          exact = exact == null ? new Rational[values.length] : exact;
          exact[i] = result;
          values[i] = result.toDouble();
        }
      }
    }
    return new Constant(shape, values, exact, integers || isTruth(in.type()));
  }

  private static boolean isTruth(String type) {
    return type.equals("Equal")
        || type.startsWith("Greater")
        || type.startsWith("Less")
        || type.equals("And")
        || type.equals("Or");
  }

  private double binary(Operands in, double x, double y, boolean integers)
      throws NetworkFormatException {
    switch (in.type()) {
      case "Add":
        return x + y;
      case "Sub":
        return x - y;
      case "Mul":
        return x * y;
      case "Div":
        return integers ? quotient(in, x, y) : x / y;
      case "Pow":
        return power(in, x, y);
      case "Mod":
        return in.node().integer("fmod", 0) != 0 ? x % y : modulo(x, y);
      case "Max":
        return Math.max(x, y);
      case "Min":
        return Math.min(x, y);
      default:
        return isTrue(in.type(), x, y) ? 1 : 0;
    }
  }

  /** The remainder with the sign of the divisor. */
  private static double modulo(double x, double y) {
    double remainder = x % y;
    return remainder != 0 && remainder < 0 != y < 0 ? remainder + y : remainder;
  }

  private static double quotient(Operands in, double x, double y) throws NetworkFormatException {
    if (y == 0) {
      throw in.refusal(" divides an integer by 0; export the network again");
    }
    double ratio = x / y;
    return ratio < 0 ? Math.ceil(ratio) : Math.floor(ratio);
  }

  private double power(Operands in, double x, double y) throws NetworkFormatException {
    if (y == 2) {
      return x * x;
    }
    if (y == 0.5) {
      rounded = true;
      return Math.sqrt(x);
    }
    if (y == 1) {
      return x;
    }
    throw in.refusal(
        " computes a weight with the power "
            + y
            + ", which ReLU Atlas does not; export with"
            + " constant folding");
  }

  private static boolean isTrue(String type, double x, double y) {
    switch (type) {
      case "Equal":
        return x == y;
      case "Greater":
        return x > y;
      case "GreaterOrEqual":
        return x >= y;
      case "Less":
        return x < y;
      case "LessOrEqual":
        return x <= y;
      case "And":
        return x != 0 && y != 0;
      default:
        return x != 0 || y != 0;
    }
  }

  /** Whether a double is known to be the true result. */
  private static boolean isExact(String type, double x, double y, double result, boolean integers) {
    switch (type) {
      case "Add":
      case "Sub":
        double other = type.equals("Add") ? y : -y;
        double part = result - x;
        return (x - (result - part)) + (other - part) == 0;
      case "Mul":
      case "Pow":
        double factor = type.equals("Mul") ? y : x;
        return result == 0
            ? x == 0 || factor == 0
            : Math.abs(result) > 0x1p-960 && Math.fma(x, factor, -result) == 0;
      case "Div":
        return integers || x == 0;
      default:
        return true;
    }
  }

  /** The exact result of an operation that may round, else null. */
  private static Rational exactly(String type, Rational x, Rational y) {
    switch (type) {
      case "Add":
        return x.plus(y);
      case "Sub":
        return x.plus(y.negate());
      case "Mul":
        return x.times(y);
      case "Div":
        return y.signum() == 0 ? null : x.times(y.reciprocal());
      case "Pow":
        return y.equals(Rational.of(2)) ? x.times(x) : y.equals(Rational.of(1)) ? x : null;
      default:
        return null;
    }
  }
}
