package org.reluatlas.network.onnx;

import java.util.Arrays;
import java.util.Set;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.FormBuilder;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;

/** Products with matrices of numbers: Gemm and MatMul, with the numbers on either side. */
final class MatrixNodes {

  static final Set<String> TYPES = Set.of("Gemm", "MatMul", "Einsum");

  private final AffineResults results;

  MatrixNodes(AffineResults results) {
    this.results = results;
  }

  OnnxValue apply(Operands in) throws NetworkFormatException {
    requireOneVarying(in);
    if (in.type().equals("Einsum")) {
      return new Einsum(in).apply(results);
    }
    return in.type().equals("Gemm") ? gemm(in) : matMul(in);
  }

  private static void requireOneVarying(Operands in) throws NetworkFormatException {
    if (in.count() > 1 && in.get(0).varies() && in.get(1).varies()) {
      throw in.refusal(
          " ("
              + in.type()
              + ") multiplies two values that depend on the input, which is not piecewise linear");
    }
  }

  private OnnxValue gemm(Operands in) throws NetworkFormatException {
    OnnxValue a = matrix(in, 0, "transA");
    OnnxValue b = matrix(in, 1, "transB");
    double alpha = finite(in, "alpha");
    double beta = in.has(2) ? finite(in, "beta") : 0;
    Shape shape = Shape.of(a.shape().size(0), b.shape().size(1));
    if (in.has(2) && in.get(2).varies()) {
      throw in.refusal(" adds a value that depends on the input; ReLU Atlas reads numbers there");
    }
    Constant c = Constant.reals(Shape.of(1), 0);
    if (beta != 0) {
      c = in.constant(2);
      in.requireFinite("bias", c.values());
    }
    return product(in, a, b, shape, Rational.of(alpha), new Bias(c.broadcast(shape), beta));
  }

  private static double finite(Operands in, String attribute) throws NetworkFormatException {
    return in.requireFinite(attribute, new double[] {in.node().real(attribute, 1)})[0];
  }

  /** A number times a constant, for each element of a result. */
  private static final class Bias {
    private final Constant numbers;
    private final double factor;

    Bias(Constant numbers, double factor) {
      this.numbers = numbers;
      this.factor = factor;
    }

    boolean isZero() {
      return factor == 0 || Arrays.stream(numbers.values()).allMatch(value -> value == 0);
    }

    AffineForm build(FormBuilder form, int i) {
      return factor == 1 && numbers.isExact(i)
          ? form.build(numbers.values()[i])
          : form.build(numbers.exact(i).times(Rational.of(factor)));
    }
  }

  private OnnxValue matrix(Operands in, int input, String transposed)
      throws NetworkFormatException {
    OnnxValue value = in.get(input);
    if (value.shape().rank() == 1 && input == 1 && !value.varies()) {
      value = value.reshaped(Shape.of(value.shape().count(), 1));
    }
    if (value.varies() && value.shape().rank() > 2) {
      // MATLAB leaves the flattening to the reader
      int rows = value.shape().size(0);
      value = value.reshaped(Shape.of(rows, value.shape().count(1, value.shape().rank())));
    }
    if (value.shape().rank() != 2) {
      throw in.refusal(
          (value.varies() ? " takes a tensor of shape " : " has a weight of shape ")
              + value.shape()
              + " where a matrix must be");
    }
    boolean turned = in.node().integer(transposed, 0) != 0;
    if (turned) {
      in.worksAlong(value, 0);
    }
    return turned
        ? value.select(results.compiler(), Selection.transposed(value.shape(), 1, 0), 0)
        : value;
  }

  private OnnxValue matMul(Operands in) throws NetworkFormatException {
    OnnxValue a = in.get(0);
    OnnxValue b = in.get(1);
    if (a.shape().rank() == 0 || b.shape().rank() == 0) {
      throw in.refusal(" multiplies by a single number; export the network again");
    }
    Shape left = a.shape().rank() == 1 ? Shape.of(1, a.shape().count()) : a.shape();
    Shape right = b.shape().rank() == 1 ? Shape.of(b.shape().count(), 1) : b.shape();
    if (b.varies()) {
      in.worksAlong(b, b.shape().rank() == 1 ? 1 : right.rank() - 2);
    }
    Shape batch = batch(left).broadcast(batch(right));
    int rows = left.size(left.rank() - 2);
    int columns = right.size(right.rank() - 1);
    int[] sizes = Arrays.copyOf(batch.sizes(), batch.rank() + 2);
    sizes[batch.rank()] = rows;
    sizes[batch.rank() + 1] = columns;
    OnnxValue product =
        product(
            in,
            extended(a.reshaped(left), batch, left),
            extended(b.reshaped(right), batch, right),
            Shape.of(sizes),
            Rational.of(1),
            null);
    return product.reshaped(withoutAdded(sizes, a.shape().rank() == 1, b.shape().rank() == 1));
  }

  private static Shape batch(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.sizes(), shape.rank() - 2));
  }

  private OnnxValue extended(OnnxValue value, Shape batch, Shape matrix) {
    int[] sizes = Arrays.copyOf(batch.sizes(), batch.rank() + 2);
    sizes[batch.rank()] = matrix.size(matrix.rank() - 2);
    sizes[batch.rank() + 1] = matrix.size(matrix.rank() - 1);
    Shape wide = Shape.of(sizes);
    return wide.equals(value.shape())
        ? value
        : value.select(results.compiler(), Selection.broadcast(value.shape(), wide), 0);
  }

  private static Shape withoutAdded(int[] sizes, boolean noRows, boolean noColumns) {
    int[] kept = new int[sizes.length - (noRows ? 1 : 0) - (noColumns ? 1 : 0)];
    int at = 0;
    for (int i = 0; i < sizes.length; i++) {
      boolean dropped = (noRows && i == sizes.length - 2) || (noColumns && i == sizes.length - 1);
      if (!dropped) {
        kept[at++] = sizes[i];
      }
    }
    return Shape.of(kept);
  }

  /** α · a · b + bias for each matrix of a batch; one of the two is numbers. */
  private OnnxValue product(
      Operands in, OnnxValue a, OnnxValue b, Shape shape, Rational alpha, Bias bias)
      throws NetworkFormatException {
    int rank = shape.rank();
    int inner = a.shape().size(rank - 1);
    OnnxValue x = a.varies() ? a : b;
    Constant w = a.varies() ? b.constant() : a.constant();
    requireFit(in, x, inner, b.shape().size(rank - 2), a.varies());
    in.requireFinite("weight", w.values());
    requireFewProducts(in, shape, inner);
    int rows = shape.size(rank - 2);
    int columns = shape.size(rank - 1);
    AffineForm[] forms = new AffineForm[shape.count()];
    FormBuilder form = new FormBuilder();
    boolean plain = alpha.equals(Rational.of(1)) && w.isExact();
    for (int i = 0; i < forms.length; i++) {
      int matrix = i / (rows * columns);
      int row = i / columns % rows;
      int column = i % columns;
      for (int k = 0; k < inner; k++) {
        int left = (matrix * rows + row) * inner + k;
        int right = (matrix * inner + k) * columns + column;
        int weight = a.varies() ? right : left;
        int element = a.varies() ? left : right;
        if (plain) {
          form.add(element, w.values()[weight]);
        } else {
          form.add(element, alpha.times(w.exact(weight)));
        }
      }
      forms[i] = bias == null ? form.build(0) : bias.build(form, i);
    }
    AffineRun run = AffineRun.map(in.place(), bias == null || bias.isZero());
    return results.map(x, shape, forms, run, in.place());
  }

  private static void requireFit(Operands in, OnnxValue x, int ofA, int ofB, boolean first)
      throws NetworkFormatException {
    if (ofA != ofB) {
      throw in.refusal(
          " takes "
              + (first ? ofB : ofA)
              + " numbers, but "
              + x.origin()
              + " gives "
              + (first ? ofA : ofB)
              + "; the layers of a network must fit one another");
    }
  }

  static void requireFewProducts(Operands in, Shape shape, long inner)
      throws NetworkFormatException {
    if (shape.count() * inner > 1L << 26) {
      throw in.refusal(
          " is a product of more than 67,108,864 numbers, which is beyond what ReLU Atlas can"
              + " decompose; use a smaller network");
    }
  }
}
