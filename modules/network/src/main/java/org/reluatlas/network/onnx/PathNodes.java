package org.reluatlas.network.onnx;

import java.util.Collections;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;

/** Takes the nodes of the path into the chain of layers, or refuses them by name. */
final class PathNodes {

  private static final Set<String> SMOOTH =
      Set.of(
          "Tanh",
          "Sigmoid",
          "Elu",
          "Selu",
          "Celu",
          "Gelu",
          "Softplus",
          "Softsign",
          "Softmax",
          "LogSoftmax",
          "Mish",
          "Exp",
          "Log",
          "Sqrt",
          "Pow",
          "Erf",
          "Sin",
          "Cos",
          "Swish",
          "LayerNormalization");

  private static final String SUPPORTED =
      "; ReLU Atlas reads Gemm, MatMul, Add, Sub, Mul, Div, Relu, BatchNormalization, Flatten,"
          + " Reshape, Identity and Dropout";

  private final SourceFile file;
  private final Constants constants;
  private final LayerChain chain;
  private final AffineNodes affine;
  private final ShapeNodes shapes;

  PathNodes(SourceFile file, Constants constants, LayerChain chain, ValueShape input) {
    this.file = file;
    this.constants = constants;
    this.chain = chain;
    this.affine = new AffineNodes(file, constants, chain, input.rank());
    this.shapes = new ShapeNodes(file, constants, input);
    chain.declareInputs(input.features());
  }

  /** Takes the node that the path enters by {@code value}. */
  void apply(OnnxNode node, String value) throws NetworkFormatException {
    requireOneSource(node, value);
    int entry = node.inputs().indexOf(value);
    switch (node.type()) {
      case "Relu":
        chain.relu("the ReLU of " + node.place());
        break;
      case "Gemm":
        shapes.widthIs(affine.gemm(node, entry));
        break;
      case "MatMul":
        shapes.widthIs(affine.matMul(node, entry));
        break;
      case "Add":
      case "Sub":
      case "Mul":
      case "Div":
      case "Neg":
        affine.arithmetic(node, entry);
        break;
      case "BatchNormalization":
        affine.batchNormalization(node, entry);
        break;
      case "Scaler":
        affine.scaler(node);
        break;
      default:
        pass(node, entry);
    }
  }

  /** A node that leaves the numbers as they are. */
  private void pass(OnnxNode node, int entry) throws NetworkFormatException {
    switch (node.type()) {
      case "Identity":
        break;
      case "Cast":
        shapes.requireFloatCast(node);
        break;
      case "Dropout":
        requireInference(node);
        break;
      case "Flatten":
      case "Reshape":
      case "Squeeze":
      case "Unsqueeze":
        shapes.requireSameOrder(node, entry);
        break;
      default:
        throw file.refusal(
            node.place()
                + " is a "
                + SourceFile.printable(node.type())
                + (SMOOTH.contains(node.type())
                    ? ", which is not piecewise linear"
                    : ", which is not supported")
                + SUPPORTED);
    }
  }

  private void requireOneSource(OnnxNode node, String value) throws NetworkFormatException {
    boolean twice = Collections.frequency(node.inputs(), value) > 1;
    for (String input : node.inputs()) {
      if (twice || (!input.equals(value) && constants.isVariable(input))) {
        throw file.refusal(
            node.place()
                + " ("
                + node.type()
                + ") joins two values that depend on the input"
                + "; ReLU Atlas reads networks that are one path, without skip connections");
      }
    }
  }

  private void requireInference(OnnxNode node) throws NetworkFormatException {
    if (node.hasInput(2)) {
      Constant training = constants.get(node.inputs().get(2));
      if (training.count() != 1 || training.values()[0] != 0) {
        throw file.refusal(
            node.place() + " is a Dropout in training mode; export the network for inference");
      }
    }
  }
}
