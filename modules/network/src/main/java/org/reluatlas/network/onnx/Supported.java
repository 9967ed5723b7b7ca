package org.reluatlas.network.onnx;

import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** Refuses the nodes that no piecewise-linear network has, and those that are not read. */
final class Supported {

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
          "HardSwish",
          "Reciprocal",
          "LayerNormalization",
          "InstanceNormalization",
          "GroupNormalization",
          "LRN",
          "LpNormalization",
          "ReduceL2",
          "Attention",
          "LSTM",
          "GRU",
          "RNN");

  private static final Set<String> JUMPS =
      Set.of(
          "Sign",
          "Floor",
          "Ceil",
          "Round",
          "ArgMax",
          "ArgMin",
          "Greater",
          "Less",
          "Equal",
          "GreaterOrEqual",
          "LessOrEqual",
          "Not",
          "TopK",
          "ThresholdedRelu",
          "Hardmax",
          "QuantizeLinear");

  private static final String SUPPORTED =
      "; ReLU Atlas reads what is built of affine maps, convolution, pooling, Relu and its kin,"
          + " Abs, Clip, Max, Min and batch normalisation";

  private Supported() {}

  static NetworkFormatException refusal(SourceFile file, OnnxNode node) {
    String why = ", which is not supported";
    if (node.isStandard() && SMOOTH.contains(node.type())) {
      why = ", which is not piecewise linear";
    } else if (node.isStandard() && JUMPS.contains(node.type())) {
      why = ", which jumps";
    }
    return file.refusal(node.place() + " is " + node.kind() + why + SUPPORTED);
  }
}
