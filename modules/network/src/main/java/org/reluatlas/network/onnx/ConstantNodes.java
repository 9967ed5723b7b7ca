package org.reluatlas.network.onnx;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.ShapeException;

/**
 * Nodes that compute with numbers alone, as exporters shape and scale weights and compute sizes.
 * Sums, products and quotients are exact; only square roots are rounded.
 */
final class ConstantNodes {

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

  private static final Set<String> OTHERS =
      Set.of(
          "ConstantOfShape",
          "Range",
          "Where",
          "MatMul",
          "ReduceProd",
          "ReduceSum",
          "ReduceMean",
          "ReduceL2",
          "ReduceSumSquare");

  /** About a second of exact multiplications. */
  private static final long MOST_PRODUCTS = 1L << 22;

  private boolean rounded;

  static boolean isSupported(String type) {
    return UNARY.contains(type) || BINARY.contains(type) || OTHERS.contains(type);
  }

  /** Whether a square root was rounded. */
  boolean rounded() {
    return rounded;
  }

  Constant apply(Operands in) throws NetworkFormatException {
    if (UNARY.contains(in.type())) {
      return unary(in, in.constant(0));
    }
    if (BINARY.contains(in.type())) {
      Constant result = in.constant(0);
      for (int i = 1; i < Math.max(2, in.count()); i++) {
        result = binary(in, result, in.constant(i));
      }
      return result;
    }
    switch (in.type()) {
      case "ConstantOfShape":
        return filled(in);
      case "Range":
        return range(in);
      case "Where":
        return where(in);
      case "MatMul":
        return product(in);
      default:
        return reduced(in);
    }
  }

  private static Constant filled(Operands in) throws NetworkFormatException {
    long[] sizes = in.sizes(null, 0);
    Message tensor = in.node().tensor("value");
    Constant value =
        tensor == null
            ? Constant.reals(Shape.of(1), 0)
            : TensorMessage.decode(in.file(), in.node().output(), tensor);
    return value.reshaped(Shape.of()).broadcast(Shape.of(sizes));
  }

  private static Constant range(Operands in) throws NetworkFormatException {
    double start = single(in, 0);
    double limit = single(in, 1);
    double step = single(in, 2);
    double count = Math.ceil((limit - start) / step);
    if (step == 0 || !(count <= Shape.MOST_ELEMENTS)) {
      throw in.refusal(" gives a range without end; export the network again");
    }
    double[] values = new double[(int) Math.max(0, count)];
    Arrays.setAll(values, i -> start + i * step);
    return new Constant(Shape.of(values.length), values, null, in.constant(0).isInteger());
  }

  private static double single(Operands in, int input) throws NetworkFormatException {
    Constant c = in.constant(input);
    if (c.count() != 1) {
      throw in.refusal(" takes " + c.count() + " numbers where one must be");
    }
    return c.values()[0];
  }

  private static Constant where(Operands in) throws NetworkFormatException {
    Constant condition = in.constant(0);
    Constant yes = in.constant(1);
    Constant no = in.constant(2);
    Shape shape = condition.shape().broadcast(yes.shape()).broadcast(no.shape());
    double[] chosen = condition.broadcast(shape).values();
    Constant a = yes.broadcast(shape);
    Constant b = no.broadcast(shape);
    Rational[] exact = new Rational[chosen.length];
    double[] values = new double[chosen.length];
    for (int i = 0; i < values.length; i++) {
      Constant from = chosen[i] != 0 ? a : b;
      values[i] = from.values()[i];
      exact[i] = from.isExact(i) ? null : from.exact(i);
    }
    boolean exactly = a.isExact() && b.isExact();
    return new Constant(shape, values, exactly ? null : exact, yes.isInteger());
  }

  /** The product of matrices or vectors. */
  private static Constant product(Operands in) throws NetworkFormatException {
    Constant a = in.constant(0);
    Constant b = in.constant(1);
    if (Math.min(a.rank(), b.rank()) < 1 || Math.max(a.rank(), b.rank()) > 2) {
      throw in.refusal(
          " multiplies weights of the shapes "
              + a
              + " and "
              + b
              + "; ReLU Atlas multiplies matrices and vectors, so export with constant folding");
    }
    int inner = a.size(a.rank() - 1);
    int rows = a.rank() == 1 ? 1 : a.size(0);
    int columns = b.rank() == 1 ? 1 : b.size(1);
    if (b.size(0) != inner) {
      throw new ShapeException("multiplies tensors of the shapes %s and %s", a, b);
    }
    if ((long) rows * inner * columns > MOST_PRODUCTS) {
      throw in.refusal(" multiplies large weights; export with constant folding");
    }
    in.requireFinite("number", a.values());
    in.requireFinite("number", b.values());
    Rational[] results = new Rational[rows * columns];
    for (int i = 0; i < results.length; i++) {
      Rational sum = Rational.ZERO;
      for (int k = 0; k < inner; k++) {
        Rational left = a.exact(i / columns * inner + k);
        sum = sum.plus(left.times(b.exact(k * columns + i % columns)));
      }
      results[i] = sum;
    }
    int[] sizes =
        IntStream.concat(
                IntStream.of(a.shape().sizes()).limit(a.rank() - 1L),
                IntStream.of(b.shape().sizes()).skip(1))
            .toArray();
    return Constant.exact(Shape.of(sizes), results, a.isInteger() && b.isInteger());
  }

  /** Sums, averages, products and norms along axes, as exporters compute sizes and norms. */
  private Constant reduced(Operands in) throws NetworkFormatException {
    Constant c = in.constant(0);
    boolean[] axes = ReduceNodes.reduced(in, in.get(0));
    if (axes == null) {
      return c;
    }
    in.requireFinite("number", c.values());
    boolean kept = in.node().integer("keepdims", 1) != 0;
    Shape shape = ReduceNodes.shape(c.shape(), axes, kept);
    int[][] groups = ReduceNodes.groups(c.shape(), axes);
    Rational[] results = new Rational[groups.length];
    for (int g = 0; g < results.length; g++) {
      results[g] = reduced(in, c, groups[g]);
    }
    return Constant.exact(shape, results, c.isInteger());
  }

  private Rational reduced(Operands in, Constant c, int... elements) throws NetworkFormatException {
    boolean product = in.type().equals("ReduceProd");
    boolean squares = in.type().equals("ReduceL2") || in.type().equals("ReduceSumSquare");
    Rational result = Rational.of(product ? 1 : 0);
    for (int i : elements) {
      Rational number = squares ? c.exact(i).times(c.exact(i)) : c.exact(i);
      result = product ? result.times(number) : result.plus(number);
    }
    if (in.type().equals("ReduceL2")) {
      double root = Math.sqrt(result.toDouble());
      rounded |= !Rational.of(root).times(Rational.of(root)).equals(result);
      return Rational.of(root);
    }
    if (in.type().equals("ReduceMean")) {
      if (elements.length == 0) {
        throw in.refusal(" averages no numbers; export the network again");
      }
      return result.times(Rational.of(elements.length).reciprocal());
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

  /** The numbers in the attribute of a node of type Constant. */
  static Constant value(SourceFile file, OnnxNode node, AllocationLimit limit)
      throws NetworkFormatException {
    if (node.tensor("value") != null) {
      return TensorMessage.decode(file, node.output(), node.tensor("value"));
    }
    if (node.hasAttribute("value_float")) {
      return Constant.reals(Shape.of(), node.real("value_float", 0));
    }
    if (node.hasAttribute("value_int")) {
      return Constant.integers(Shape.of(), (double) node.integer("value_int", 0));
    }
    double[] reals = node.reals("value_floats", limit);
    if (reals != null) {
      return Constant.reals(Shape.of(reals.length), reals);
    }
    double[] integers = node.integers("value_ints", limit);
    if (integers == null) {
      throw file.refusal(node.place() + " holds no dense numbers; ReLU Atlas reads those only");
    }
    return Constant.integers(Shape.of(integers.length), integers);
  }
}
