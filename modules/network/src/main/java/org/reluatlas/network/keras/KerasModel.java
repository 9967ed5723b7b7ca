package org.reluatlas.network.keras;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.BatchNormalization;
import org.reluatlas.network.assembly.LayerChain;

/** Brings the layers of a model to a chain. A kind of layer is a case here. */
final class KerasModel {

  private static final Set<String> NEUTRAL =
      Set.of(
          "InputLayer",
          "Flatten",
          "Dropout",
          "AlphaDropout",
          "GaussianNoise",
          "GaussianDropout",
          "ActivityRegularization",
          "Identity");

  /** Activations that move no boundary between regions when they come last. */
  private static final Map<String, String> TAIL =
      Map.of(
          "sigmoid", "Sigmoid",
          "softmax", "Softmax",
          "tanh", "Tanh",
          "hard_sigmoid", "HardSigmoid",
          "log_softmax", "LogSoftmax",
          "softplus", "Softplus",
          "softsign", "Softsign");

  private final SourceFile file;
  private final List<LayerConfiguration> layers;
  private final KerasWeights weights;
  private final LayerChain chain;
  private String tail;

  KerasModel(SourceFile file, List<LayerConfiguration> layers, KerasWeights weights) {
    this.file = file;
    this.layers = layers;
    this.weights = weights;
    this.chain = new LayerChain(file);
  }

  ImportedNetwork read(String format) throws NetworkFormatException {
    for (LayerConfiguration layer : layers) {
      append(layer, weights.of(layer));
    }
    if (tail != null) {
      chain.notice(tail + " at the end was dropped; it moves no boundary between regions");
    }
    return chain.build(format);
  }

  private void append(LayerConfiguration layer, LayerWeights own) throws NetworkFormatException {
    if (NEUTRAL.contains(layer.kind())) {
      return;
    }
    if (tail != null) {
      throw file.refusal(
          tail
              + " is in the middle of the network; ReLU Atlas drops it at the very end and reads"
              + " piecewise-linear activations elsewhere");
    }
    switch (layer.kind()) {
      case "Dense":
        dense(layer, own.named(List.of("kernel", "bias")));
        break;
      case "BatchNormalization":
        normalization(layer, own);
        break;
      case "Activation":
        activation(layer);
        break;
      case "ReLU":
        relu(layer);
        break;
      case "LeakyReLU":
        chain.leaky(layer.place(), layer.number("negative_slope", layer.number("alpha", 0.3)));
        break;
      case "Softmax":
        tail = layer.place() + " (Softmax)";
        break;
      default:
        throw file.refusal(
            layer.place()
                + " is a "
                + SourceFile.printable(layer.kind())
                + ", which is not read from Keras; ReLU Atlas reads Dense, Activation, ReLU,"
                + " LeakyReLU, BatchNormalization, Flatten and Dropout, so export the model to ONNX"
                + " with tf2onnx");
    }
  }

  private void dense(LayerConfiguration layer, LayerWeights own) throws NetworkFormatException {
    int[] shape = own.shape("kernel");
    double[] kernel = own.numbers("kernel");
    if (shape.length != 2 || kernel.length != (long) shape[0] * shape[1]) {
      throw file.refusal(layer.place() + " has a kernel that is no matrix; save the model again");
    }
    int inputs = shape[0];
    int outputs = shape[1];
    double[] rows = new double[kernel.length];
    for (int i = 0; i < kernel.length; i++) {
      rows[i % outputs * inputs + i / outputs] = kernel[i];
    }
    double[] bias =
        layer.flag("use_bias", layer.flag("bias", true))
            ? own.numbers("bias")
            : new double[outputs];
    if (bias.length != outputs) {
      throw file.refusal(
          layer.place() + " has " + outputs + " outputs but " + bias.length + " numbers of bias");
    }
    chain.affine(layer.place(), inputs, rows, bias);
    activation(layer);
  }

  private void activation(LayerConfiguration layer) throws NetworkFormatException {
    String name = layer.activation();
    switch (name) {
      case "linear":
        return;
      case "relu":
        chain.relu("the ReLU of " + layer.place());
        return;
      case "relu6":
        chain.clip("the ReLU6 of " + layer.place(), 0, 6);
        return;
      case "leaky_relu":
        chain.leaky("the LeakyReLU of " + layer.place(), 0.2);
        return;
      default:
        if (!TAIL.containsKey(name)) {
          throw file.refusal(
              layer.place()
                  + " has the activation "
                  + SourceFile.quoted(name)
                  + ", which is not piecewise linear or not read; ReLU Atlas reads relu, relu6,"
                  + " leaky_relu and linear");
        }
        tail = "the " + TAIL.get(name) + " of " + layer.place();
    }
  }

  private void relu(LayerConfiguration layer) throws NetworkFormatException {
    if (layer.number("threshold", 0) != 0) {
      throw layer.unread("threshold");
    }
    double slope = layer.number("negative_slope", 0);
    double highest = layer.number("max_value", Double.POSITIVE_INFINITY);
    if (slope != 0 && highest < Double.POSITIVE_INFINITY) {
      throw layer.unread("max_value");
    }
    if (slope != 0) {
      chain.leaky(layer.place(), slope);
    } else if (highest < Double.POSITIVE_INFINITY) {
      chain.clip(layer.place(), 0, highest);
    } else {
      chain.relu(layer.place());
    }
  }

  private void normalization(LayerConfiguration layer, LayerWeights all)
      throws NetworkFormatException {
    boolean scale = layer.flag("scale", true);
    boolean center = layer.flag("center", true);
    List<String> variables = new ArrayList<>();
    if (scale) {
      variables.add("gamma");
    }
    if (center) {
      variables.add("beta");
    }
    variables.addAll(List.of("moving_mean", "moving_variance"));
    LayerWeights own = all.named(variables);
    double[] mean = own.numbers("moving_mean");
    BatchNormalization.append(
        file,
        chain,
        layer.place(),
        scale ? own.numbers("gamma") : filled(mean.length, 1),
        center ? own.numbers("beta") : filled(mean.length, 0),
        mean,
        own.numbers("moving_variance"),
        layer.number("epsilon", 1e-3));
  }

  private static double[] filled(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }
}
