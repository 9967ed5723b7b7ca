package org.reluatlas.network.onnx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.assembly.BatchNormalization;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Normalization;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.Signal;

/** Nodes that add values and multiply them by numbers, element by element. */
final class ArithmeticNodes {

  static final Set<String> TYPES =
      Set.of(
          "Add",
          "Sub",
          "Mul",
          "Div",
          "Neg",
          "Sum",
          "Mean",
          "BatchNormalization",
          "Scaler",
          "Where",
          "Pow");

  private final NetworkCompiler compiler;
  private final AffineResults results;
  private final boolean batched;

  /**
   * Made for one graph.
   *
   * @param batched whether axis 0 of the input is that of the points
   */
  ArithmeticNodes(AffineResults results, boolean batched) {
    this.compiler = results.compiler();
    this.results = results;
    this.batched = batched;
  }

  OnnxValue apply(Operands in) throws NetworkFormatException {
    switch (in.type()) {
      case "Neg":
        return scaled(
            in, in.get(0), in.get(0).shape(), i -> Rational.of(-1), i -> Rational.ZERO, false);
      case "Sum":
        return sum(in, Rational.of(1), Rational.of(1));
      case "Mean":
        return sum(in, share(in.count()), share(in.count()));
      case "BatchNormalization":
        return normalized(in);
      case "Scaler":
        return scaler(in);
      case "Where":
        return where(in);
      case "Pow":
        return firstPower(in);
      default:
        return twoOperands(in);
    }
  }

  private static Rational share(int parts) {
    return Rational.of(BigInteger.ONE, BigInteger.valueOf(parts));
  }

  private OnnxValue twoOperands(Operands in) throws NetworkFormatException {
    if (in.get(0).varies() && in.get(1).varies()) {
      if (in.type().equals("Mul") || in.type().equals("Div")) {
        throw in.refusal(
            " ("
                + in.type()
                + ") joins two values that depend on the input, which is not piecewise linear;"
                + " ReLU Atlas reads sums and differences of such values");
      }
      return sum(in, Rational.of(1), Rational.of(in.type().equals("Sub") ? -1 : 1));
    }
    int entry = in.get(0).varies() ? 0 : 1;
    OnnxValue x = in.get(entry);
    Constant given = aligned(in, in.constant(1 - entry), x.shape());
    if (in.type().equals("Div") && entry == 1) {
      throw in.refusal(" divides by a value that depends on the input, which is not linear");
    }
    requireNumbers(in, given);
    Shape shape = x.shape().broadcast(given.shape());
    requireSameBatch(in, x, given, shape);
    Constant c = given.broadcast(shape);
    switch (in.type()) {
      case "Mul":
        return scaled(in, x, shape, c::exact, i -> Rational.ZERO, false);
      case "Div":
        return scaled(in, x, shape, i -> c.exact(i).reciprocal(), i -> Rational.ZERO, false);
      case "Add":
        return scaled(in, x, shape, i -> Rational.of(1), c::exact, true);
      default:
        Rational sign = Rational.of(entry == 0 ? 1 : -1);
        return scaled(
            in,
            x,
            shape,
            i -> sign,
            i -> entry == 0 ? c.exact(i).negate() : c.exact(i),
            entry == 0);
    }
  }

  /** A constant whose first axis old files align with an axis of the value. */
  private static Constant aligned(Operands in, Constant c, Shape shape)
      throws NetworkFormatException {
    boolean old = in.node().integer("broadcast", 0) != 0 && in.node().hasAttribute("axis");
    if (!old) {
      return c;
    }
    int axis = shape.axis(in.node().integer("axis", 0));
    int[] sizes = new int[Math.max(c.rank(), shape.rank() - axis)];
    Arrays.fill(sizes, 1);
    System.arraycopy(c.shape().sizes(), 0, sizes, 0, c.rank());
    return c.reshaped(Shape.of(sizes));
  }

  private static void requireNumbers(Operands in, Constant c) throws NetworkFormatException {
    boolean sum = in.type().equals("Add") || in.type().equals("Sub");
    double[] numbers = c.values();
    if (in.type().equals("Div")) {
      in.requireFinite("divisor", numbers);
      numbers = Arrays.stream(numbers).map(v -> 1 / v).toArray();
    }
    in.requireFinite(sum ? "summand" : "factor", numbers);
  }

  private void requireSameBatch(Operands in, OnnxValue x, Constant c, Shape shape)
      throws NetworkFormatException {
    if (batched && shape.rank() == x.shape().rank() && shape.rank() > 1) {
      if (shape.size(0) != x.shape().size(0)) {
        throw in.refusal(
            " takes a constant of shape " + c + " where one number per feature must be");
      }
    }
  }

  /** A number for each element. */
  private interface Numbers {
    Rational at(int i);
  }

  private OnnxValue scaled(
      Operands in, OnnxValue x, Shape shape, Numbers factors, Numbers summands, boolean shift)
      throws NetworkFormatException {
    Selection wide = Selection.broadcast(x.shape(), shape);
    AffineForm[] rows = new AffineForm[shape.count()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          AffineForm.of(new int[] {wide.source(i)}, new Rational[] {factors.at(i)}, summands.at(i));
    }
    AffineRun run = AffineRun.scaling(in.place(), shift, false);
    return results.map(x, shape, rows, run, in.place());
  }

  private OnnxValue sum(Operands in, Rational first, Rational others)
      throws NetworkFormatException {
    Shape shape = in.get(0).shape();
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < in.count(); i++) {
      shape = shape.broadcast(in.get(i).shape());
      requireNumbersOf(in, in.get(i));
    }
    for (int i = 0; i < in.count(); i++) {
      Signal part = in.get(i).signal(compiler);
      signals.add(compiler.select(part, Selection.broadcast(part.shape(), shape), 0));
    }
    int[] columns = new int[signals.size()];
    Rational[] factors = new Rational[signals.size()];
    Arrays.fill(factors, others);
    factors[0] = first;
    AffineForm[] rows = new AffineForm[shape.count()];
    for (int i = 0; i < rows.length; i++) {
      int element = i;
      Arrays.setAll(columns, k -> k * rows.length + element);
      rows[i] = AffineForm.of(columns.clone(), factors, Rational.ZERO);
    }
    Signal result = compiler.map(compiler.joined(signals), shape, rows);
    return OnnxValue.of(result, in.place());
  }

  private static void requireNumbersOf(Operands in, OnnxValue value) throws NetworkFormatException {
    if (!value.varies()) {
      in.requireFinite("number", value.constant().values());
    }
  }

  private OnnxValue normalized(Operands in) throws NetworkFormatException {
    if (!in.get(0).varies() || in.node().integer("training_mode", 0) != 0) {
      throw in.refusal(
          " is a BatchNormalization in training mode; export the network for inference");
    }
    OnnxValue x = in.get(0);
    List<Normalization> features =
        BatchNormalization.features(
            in.file(),
            in.place(),
            in.constant(1).values(),
            in.constant(2).values(),
            in.constant(3).values(),
            in.constant(4).values(),
            in.node().real("epsilon", 1e-5f));
    int axis = x.shape().rank() > 1 ? 1 : 0;
    if (x.shape().rank() == 0 || x.shape().size(axis) != features.size()) {
      throw in.refusal(
          " normalises "
              + features.size()
              + " features of a tensor of the shape "
              + x.shape()
              + "; export the network again");
    }
    int run = x.shape().count(axis + 1, x.shape().rank());
    AffineForm[] rows = new AffineForm[x.shape().count()];
    Arrays.setAll(rows, i -> features.get(i / run % features.size()).of(i));
    return results.map(x, x.shape(), rows, AffineRun.normalization(in.place()), in.place());
  }

  /** (x − offset) · scale, as pipelines of scikit-learn scale their inputs. */
  private OnnxValue scaler(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    double[] offset = in.node().reals("offset", in.limit());
    double[] scale = in.node().reals("scale", in.limit());
    Constant offsets = perFeature(in, offset, 0, x.shape());
    Constant scales = perFeature(in, scale, 1, x.shape());
    return scaled(
        in,
        x,
        x.shape(),
        scales::exact,
        i -> offsets.exact(i).times(scales.exact(i)).negate(),
        scale == null);
  }

  private static Constant perFeature(Operands in, double[] numbers, double usual, Shape shape)
      throws NetworkFormatException {
    double[] given = numbers == null || numbers.length == 0 ? new double[] {usual} : numbers;
    return Constant.reals(Shape.of(given.length), in.requireFinite("number", given))
        .broadcast(shape);
  }

  /** A value to the power 1; other powers are not linear. */
  private static OnnxValue firstPower(Operands in) throws NetworkFormatException {
    OnnxValue x = in.get(0);
    boolean one = x.varies() && !in.get(1).varies();
    one = one && Arrays.stream(in.constant(1).values()).allMatch(exponent -> exponent == 1);
    if (!one || !x.shape().broadcast(in.get(1).shape()).equals(x.shape())) {
      throw Supported.refusal(in.file(), in.node());
    }
    return x;
  }

  private OnnxValue where(Operands in) throws NetworkFormatException {
    Constant condition = in.constant(0);
    requireNumbersOf(in, in.get(1));
    requireNumbersOf(in, in.get(2));
    Shape shape = condition.shape().broadcast(in.get(1).shape()).broadcast(in.get(2).shape());
    Constant chosen = condition.broadcast(shape);
    Signal both = compiler.joined(List.of(in.get(1).signal(compiler), in.get(2).signal(compiler)));
    Selection yes = Selection.broadcast(in.get(1).shape(), shape);
    Selection no = Selection.broadcast(in.get(2).shape(), shape);
    int[] sources = new int[shape.count()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] =
          chosen.values()[i] != 0 ? yes.source(i) : in.get(1).shape().count() + no.source(i);
    }
    return OnnxValue.of(compiler.select(both, new Selection(shape, sources), 0), in.place());
  }
}
