package org.reluatlas.network.assembly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** The tensors of a state_dict that share a prefix: a linear layer or a batch normalisation. */
final class StateDictLayer {

  private static final Set<String> PARAMETERS =
      Set.of("weight", "bias", "running_mean", "running_var", "num_batches_tracked");

  /** What PyTorch takes when nothing else is said; a state_dict does not hold it. */
  static final double USUAL_EPSILON = 1e-5;

  private final SourceFile file;
  private final String name;
  private final Map<String, StoredTensor> tensors = new HashMap<>();

  StateDictLayer(SourceFile file, String name) {
    this.file = file;
    this.name = name;
  }

  String name() {
    return name;
  }

  String place() {
    return (isNormalization() ? "batch normalisation " : "layer ") + SourceFile.quoted(name);
  }

  void add(String parameter, StoredTensor tensor) throws NetworkFormatException {
    if (!PARAMETERS.contains(parameter)) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(tensor.name())
              + " is neither the weight nor the bias of a linear layer; ReLU Atlas reads networks"
              + " of linear layers, ReLU and batch normalisation");
    }
    if (tensors.put(parameter, tensor) != null) {
      throw file.refusal("has two tensors " + SourceFile.quoted(tensor.name()));
    }
  }

  boolean isNormalization() {
    return tensors.containsKey("running_mean") || tensors.containsKey("running_var");
  }

  /** Refuses what is neither a linear layer nor a batch normalisation with its statistics. */
  void requireKnownKind() throws NetworkFormatException {
    StoredTensor weight = tensors.get("weight");
    if (isNormalization()) {
      requireStatistics();
    } else if (weight == null) {
      throw file.refusal(place() + " has no weight; save the whole state_dict");
    } else if (weight.rank() != 2) {
      throw file.refusal(
          place()
              + " has a weight of shape "
              + weight.shape()
              + ", which is "
              + (weight.rank() > 2 ? "a convolution's" : "no linear layer's")
              + "; ReLU Atlas reads linear layers, whose weight is outputs × inputs");
    } else if (tensors.containsKey("bias")) {
      requireVector(tensors.get("bias"));
    }
  }

  private void requireStatistics() throws NetworkFormatException {
    if (!tensors.containsKey("running_mean") || !tensors.containsKey("running_var")) {
      throw file.refusal(place() + " lacks its running mean or variance; save both");
    }
    for (Map.Entry<String, StoredTensor> entry : tensors.entrySet()) {
      if (!entry.getKey().equals("num_batches_tracked")) {
        requireVector(entry.getValue());
      }
    }
  }

  private void requireVector(StoredTensor tensor) throws NetworkFormatException {
    if (tensor.rank() != 1) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(tensor.name())
              + " has the shape "
              + tensor.shape()
              + " where one number per feature must be");
    }
  }

  int inputs() {
    return isNormalization() ? tensors.get("running_mean").size(0) : tensors.get("weight").size(1);
  }

  int outputs() {
    return isNormalization() ? inputs() : tensors.get("weight").size(0);
  }

  void appendTo(LayerChain chain) throws NetworkFormatException {
    if (isNormalization()) {
      double[] mean = tensors.get("running_mean").values();
      double[] variance = tensors.get("running_var").values();
      double[] gamma = valuesOr("weight", mean.length, 1);
      double[] beta = valuesOr("bias", mean.length, 0);
      BatchNormalization.append(file, chain, place(), gamma, beta, mean, variance, USUAL_EPSILON);
      return;
    }
    double[] bias = valuesOr("bias", outputs(), 0);
    if (bias.length != outputs()) {
      throw file.refusal(
          place() + " has " + outputs() + " outputs but " + bias.length + " numbers of bias");
    }
    chain.affine(place(), inputs(), tensors.get("weight").values(), bias);
  }

  private double[] valuesOr(String parameter, int length, double usual)
      throws NetworkFormatException {
    StoredTensor tensor = tensors.get(parameter);
    if (tensor != null) {
      return tensor.values();
    }
    LayerChain.requireFewWeights(file, length);
    double[] values = new double[length];
    Arrays.fill(values, usual);
    return values;
  }
}
