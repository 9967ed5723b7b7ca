package org.reluatlas.network.assembly;

import java.util.Arrays;
import java.util.Map;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** Appends layers to a chain whose numbers are stored tensors, shaped as PyTorch shapes them. */
public final class StoredLayers {

  /** What to tell once some layer {@link #isReparametrized}. */
  public static final String REPARAMETRIZED =
      "Weights are stored as a direction and a norm (weight_norm, spectral_norm): they were"
          + " multiplied out, with the norms rounded to double";

  private final SourceFile file;
  private final LayerChain chain;

  /** Made for one chain. */
  public StoredLayers(SourceFile file, LayerChain chain) {
    this.file = file;
    this.chain = chain;
  }

  /** Whether a layer with these parameters stores its weight by what it is computed from. */
  public static boolean isReparametrized(Map<String, StoredTensor> parameters) {
    return Reparametrization.direction(parameters) != null;
  }

  /** Appends a linear layer of the parameters that PyTorch stores for it, by their names. */
  public void linear(String place, Map<String, StoredTensor> parameters)
      throws NetworkFormatException {
    StoredTensor bias = parameters.get("bias");
    if (isReparametrized(parameters)) {
      double[] weights = new Reparametrization(file, place, parameters).weights();
      linear(place, Reparametrization.direction(parameters), weights, bias);
    } else {
      linear(place, parameters.get("weight"), bias);
    }
  }

  /**
   * Appends a linear layer.
   *
   * @param weight outputs × inputs
   * @param bias one number per output, or null for none
   */
  private void linear(String place, StoredTensor weight, StoredTensor bias)
      throws NetworkFormatException {
    requireMatrix(file, place, weight);
    linear(place, weight, weight.values(), bias);
  }

  /**
   * Appends a linear layer whose numbers {@code w} are computed, in the shape of {@code weight}.
   */
  private void linear(String place, StoredTensor weight, double[] w, StoredTensor bias)
      throws NetworkFormatException {
    int outputs = weight.size(0);
    double[] b = vector(bias, outputs, 0);
    if (b.length != outputs) {
      throw file.refusal(
          place
              + " has "
              + outputs
              + " outputs but "
              + b.length
              + " numbers of bias; save the network again");
    }
    chain.affine(place, weight.size(1), w, b);
  }

  /** Appends a batch normalisation; without {@code gamma} and {@code beta} they are 1 and 0. */
  public void normalization(
      String place,
      StoredTensor gamma,
      StoredTensor beta,
      StoredTensor mean,
      StoredTensor variance,
      double epsilon)
      throws NetworkFormatException {
    if (mean == null || variance == null) {
      throw file.refusal(
          place
              + " lacks its running mean or variance, so it depends on the other points of a"
              + " batch; save a network with running statistics");
    }
    double[] means = vector(mean, 0, 0);
    BatchNormalization.append(
        file,
        chain,
        place,
        vector(gamma, means.length, 1),
        vector(beta, means.length, 0),
        means,
        vector(variance, 0, 0),
        epsilon);
  }

  static void requireMatrix(SourceFile file, String place, StoredTensor weight)
      throws NetworkFormatException {
    if (weight == null) {
      throw file.refusal(place + " has no weight; save the whole state_dict");
    }
    if (weight.rank() > 2) {
      throw file.refusal(
          place
              + " has a weight of shape "
              + weight.shape()
              + ", which is a convolution's; its strides and its padding are not stored, so export"
              + " the network as ONNX, which tells them");
    }
    if (weight.rank() != 2) {
      throw file.refusal(
          place
              + " has a weight of shape "
              + weight.shape()
              + ", which is no linear layer's; ReLU Atlas reads linear layers, whose weight is"
              + " outputs × inputs");
    }
  }

  private double[] vector(StoredTensor tensor, int length, double usual)
      throws NetworkFormatException {
    if (tensor == null) {
      LayerChain.requireFewWeights(file, length);
      double[] values = new double[length];
      Arrays.fill(values, usual);
      return values;
    }
    if (tensor.rank() != 1) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(tensor.name())
              + " has the shape "
              + tensor.shape()
              + " where one number per feature must be");
    }
    return tensor.values();
  }
}
