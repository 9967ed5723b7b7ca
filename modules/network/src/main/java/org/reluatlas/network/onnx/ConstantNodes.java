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

  private final ConstantArithmetic arithmetic = new ConstantArithmetic();
  private boolean rounded;

  static boolean isSupported(String type) {
    return ConstantArithmetic.isSupported(type) || OTHERS.contains(type);
  }

  /** Whether a square root was rounded. */
  boolean rounded() {
    return rounded || arithmetic.rounded();
  }

  Constant apply(Operands in) throws NetworkFormatException {
    if (ConstantArithmetic.isSupported(in.type())) {
      return arithmetic.apply(in);
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
