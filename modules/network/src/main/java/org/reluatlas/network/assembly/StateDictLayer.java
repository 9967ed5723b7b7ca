package org.reluatlas.network.assembly;

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
    if (name.isEmpty()) {
      return "the layer without a name";
    }
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
    if (!isNormalization()) {
      StoredLayers.requireMatrix(file, place(), tensors.get("weight"));
    }
  }

  int inputs() {
    return isNormalization() ? 0 : tensors.get("weight").size(1);
  }

  int outputs() {
    return isNormalization() ? 0 : tensors.get("weight").size(0);
  }

  void appendTo(LayerChain chain) throws NetworkFormatException {
    StoredLayers layers = new StoredLayers(file, chain);
    if (isNormalization()) {
      layers.normalization(
          place(),
          tensors.get("weight"),
          tensors.get("bias"),
          tensors.get("running_mean"),
          tensors.get("running_var"),
          USUAL_EPSILON);
    } else {
      layers.linear(place(), tensors.get("weight"), tensors.get("bias"));
    }
  }
}
