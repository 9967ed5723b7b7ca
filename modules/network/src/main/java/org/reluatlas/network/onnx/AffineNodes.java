package org.reluatlas.network.onnx;

import java.util.Arrays;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.BatchNormalization;
import org.reluatlas.network.assembly.CheckedArithmetic;
import org.reluatlas.network.assembly.LayerChain;

/** Takes the nodes that are affine maps into the chain of layers. */
final class AffineNodes {

  private static final double[] ZERO = {0};

  private final SourceFile file;
  private final Constants constants;
  private final LayerChain chain;
  private final int inputRank;

  AffineNodes(SourceFile file, Constants constants, LayerChain chain, int inputRank) {
    this.file = file;
    this.constants = constants;
    this.chain = chain;
    this.inputRank = inputRank;
  }

  /** α·A·B + β·C where A is the path; gives the number of outputs. */
  int gemm(OnnxNode node, int entry) throws NetworkFormatException {
    if (entry != 0 || node.integer("transA", 0) != 0) {
      throw file.refusal(
          node.place()
              + " is a Gemm whose first factor is transposed or a weight; ReLU Atlas"
              + " reads x · W with the points in rows");
    }
    CheckedArithmetic arithmetic = new CheckedArithmetic();
    Constant matrix = matrix(node, 1);
    boolean rows = node.integer("transB", 0) != 0;
    int outputs = rows ? matrix.size(0) : matrix.size(1);
    double beta = node.real("beta", 1);
    double[] bias = new double[outputs];
    if (node.hasInput(2) && beta != 0) {
      bias = product(arithmetic, beta, perFeature(node, 2, outputs));
    }
    double[] weights = product(arithmetic, node.real("alpha", 1), matrix.values());
    if (arithmetic.rounded()) {
      chain.notice("The alpha and beta of " + node.place() + " round its numbers to double");
    }
    linear(node, new Constant(matrix.shape(), weights), rows, bias);
    return outputs;
  }

  private static double[] product(CheckedArithmetic arithmetic, double factor, double[] values) {
    return factor == 1
        ? values
        : Arrays.stream(values).map(value -> arithmetic.multiply(factor, value)).toArray();
  }

  /** x · W, or W · x where a point is a column; gives the number of outputs. */
  int matMul(OnnxNode node, int entry) throws NetworkFormatException {
    if (entry == 0) {
      Constant matrix = matrix(node, 1);
      linear(node, matrix, false, new double[matrix.size(1)]);
      return matrix.size(1);
    }
    if (inputRank != 1) {
      throw file.refusal(
          node.place()
              + " is a MatMul with the weight on the left; ReLU Atlas reads it only when"
              + " the input is declared as one vector");
    }
    Constant matrix = matrix(node, 0);
    linear(node, matrix, true, new double[matrix.size(0)]);
    return matrix.size(0);
  }

  private void linear(OnnxNode node, Constant matrix, boolean outputsAreRows, double[] bias)
      throws NetworkFormatException {
    int rows = matrix.size(0);
    int columns = matrix.size(1);
    double[] weights = matrix.values();
    if (!outputsAreRows) {
      weights = new double[matrix.count()];
      for (int i = 0; i < weights.length; i++) {
        weights[i % columns * rows + i / columns] = matrix.values()[i];
      }
    }
    chain.affine(node.place(), outputsAreRows ? columns : rows, weights, bias);
  }

  private Constant matrix(OnnxNode node, int input) throws NetworkFormatException {
    Constant matrix = input(node, input);
    if (matrix.rank() == 1 && input == 1) {
      return matrix.reshaped(matrix.count(), 1);
    }
    if (matrix.rank() != 2) {
      throw file.refusal(
          node.place() + " has a weight of shape " + matrix + " where a matrix must be");
    }
    return matrix;
  }

  /** Add, Sub, Mul, Div or Neg with a number, or with one number per feature. */
  void arithmetic(OnnxNode node, int entry) throws NetworkFormatException {
    String place = node.place();
    if (node.type().equals("Neg")) {
      chain.scale(place, new double[] {-1}, ZERO, false);
      return;
    }
    double[] values = perFeature(node, 1 - entry, 0);
    if (node.type().equals("Add")) {
      chain.shift(place, values);
    } else if (node.type().equals("Mul")) {
      chain.scale(place, values, ZERO, false);
    } else if (node.type().equals("Sub") && entry == 0) {
      chain.shift(place, Arrays.stream(values).map(v -> -v).toArray());
    } else if (node.type().equals("Sub")) {
      chain.scale(place, new double[] {-1}, values, false);
    } else if (entry == 0) {
      CheckedArithmetic arithmetic = new CheckedArithmetic();
      double[] inverse = Arrays.stream(values).map(v -> arithmetic.divide(1, v)).toArray();
      chain.scale(place, inverse, ZERO, arithmetic.rounded());
    } else {
      throw file.refusal(
          place + " divides by a value that depends on the input, which is not linear");
    }
  }

  void batchNormalization(OnnxNode node, int entry) throws NetworkFormatException {
    if (entry != 0 || node.integer("training_mode", 0) != 0) {
      throw file.refusal(
          node.place()
              + " is a BatchNormalization in training mode; export the network for"
              + " inference");
    }
    BatchNormalization.append(
        file,
        chain,
        node.place(),
        perFeature(node, 1, 0),
        perFeature(node, 2, 0),
        perFeature(node, 3, 0),
        perFeature(node, 4, 0),
        node.real("epsilon", 1e-5f));
  }

  /** (x − offset) · scale, as pipelines of scikit-learn scale their inputs. */
  void scaler(OnnxNode node) throws NetworkFormatException {
    AllocationLimit limit = new AllocationLimit(file, "numbers", 1 << 20);
    double[] offset = node.reals("offset", limit);
    double[] scale = node.reals("scale", limit);
    if (offset != null && offset.length > 0) {
      chain.shift(node.place(), Arrays.stream(offset).map(v -> -v).toArray());
    }
    if (scale != null && scale.length > 0) {
      chain.scale(node.place(), scale, ZERO, false);
    }
  }

  /** An input that is one number, or one per feature; filled up to {@code width} if that is set. */
  private double[] perFeature(OnnxNode node, int input, int width) throws NetworkFormatException {
    Constant constant = input(node, input);
    if (!constant.isPerFeature()
        || (width > 1 && constant.count() > 1 && constant.count() != width)) {
      throw file.refusal(
          node.place()
              + " takes a constant of shape "
              + constant
              + " where one number per feature must be");
    }
    double[] values = constant.values().clone();
    if (width > values.length) {
      double value = values[0];
      values = new double[width];
      Arrays.fill(values, value);
    }
    return values;
  }

  private Constant input(OnnxNode node, int input) throws NetworkFormatException {
    if (!node.hasInput(input)) {
      throw file.refusal(
          node.place() + " lacks its input " + (input + 1) + "; export the network again");
    }
    return constants.get(node.inputs().get(input));
  }
}
