package org.reluatlas.network.assembly;

import java.util.LinkedHashMap;
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
  private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
  private StoredTensor unknown;

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
    if (tensors.put(parameter, tensor) != null) {
      throw file.refusal("has two tensors " + SourceFile.quoted(tensor.name()));
    }
    if (!PARAMETERS.contains(parameter)
        && !Reparametrization.PARAMETERS.contains(parameter)
        && unknown == null) {
      unknown = tensor;
    }
  }

  boolean isNormalization() {
    return tensors.containsKey("running_mean") || tensors.containsKey("running_var");
  }

  /** Whether the weight is stored as a direction and a norm. */
  boolean isReparametrized() {
    return Reparametrization.direction(tensors) != null;
  }

  /** What the parts of the file are found by; of what is no linear layer no widths. */
  LayerOutline outline() {
    StoredTensor matrix = matrix();
    if (isNormalization() || isEmbedding() || matrix == null || matrix.rank() < 2) {
      return LayerOutline.other(name);
    }
    boolean known = matrix.rank() == 2 && unknown == null;
    return LayerOutline.linear(name, known ? matrix.size(1) : 0, known ? matrix.size(0) : 0);
  }

  private StoredTensor matrix() {
    StoredTensor direction = Reparametrization.direction(tensors);
    return direction == null ? tensors.get("weight") : direction;
  }

  /** Refuses tensors without a container none of which is a weight, such as {@code W1}. */
  void requireNamedAsLayer() throws NetworkFormatException {
    if (tensors.keySet().stream().noneMatch(parameter -> parameter.startsWith("weight"))) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(tensors.values().iterator().next().name())
              + " is not named as a weight or a bias of a layer; name the tensors as PyTorch does,"
              + " net.0.weight (outputs × inputs), net.0.bias, net.2.weight, net.2.bias and so on");
    }
  }

  /**
   * Refuses a low-rank addition to a weight, whose layers stand beside the ones that it changes.
   */
  void requireMerged() throws NetworkFormatException {
    for (StoredTensor tensor : tensors.values()) {
      if (BranchWords.of(tensor.name()).contains("lora")) {
        throw file.refusal(
            "tensor "
                + SourceFile.quoted(tensor.name())
                + " is a low-rank addition to a weight (LoRA); merge it into the weight before"
                + " saving, as merge_and_unload of peft does");
      }
    }
  }

  /** Refuses what is neither a linear layer nor a batch normalisation with its statistics. */
  void requireKnownKind() throws NetworkFormatException {
    if (unknown != null && BranchWords.of(ownName(unknown.name())).contains("mask")) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(unknown.name())
              + " is by its name a mask on a weight; multiply the weight by it before saving, as"
              + " torch.nn.utils.prune.remove does");
    }
    if (unknown != null) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(unknown.name())
              + " is neither the weight nor the bias of a linear layer; ReLU Atlas reads networks"
              + " of linear layers, ReLU and batch normalisation");
    }
    if (isEmbedding()) {
      throw file.refusal(
          place()
              + " is by its name the table of an embedding, whose rows are looked up and not"
              + " multiplied; save the layers after it as a network of their own");
    }
    if (!isNormalization()) {
      StoredLayers.requireMatrix(file, place(), matrix());
    }
  }

  private static String ownName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private boolean isEmbedding() {
    return !tensors.containsKey("bias") && BranchWords.isEmbedding(BranchWords.of(ownName(name)));
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
      layers.linear(place(), tensors);
    }
  }
}
