package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * A network from named tensors alone, such as {@code net.0.weight} and {@code net.0.bias}. Such a
 * file names no activations and, in safetensors, no order; what is assumed is told.
 *
 * <ul>
 *   <li>Layers come in the order stored, when the file keeps one; else in the order of the numbers
 *       in their names; else in the only order in which their shapes fit.
 *   <li>ReLU stands between two linear layers, and not after the last.
 *   <li>A batch normalisation belongs to the linear layer before it; {@link ReluPlaces} tells on
 *       which side of it the ReLU stands.
 * </ul>
 */
public final class StateDict {

  private static final List<String> WRAPPERS = List.of("module.", "_orig_mod.");

  private final SourceFile file;
  private final Map<String, StateDictLayer> layers = new LinkedHashMap<>();
  private final List<String> notices = new ArrayList<>();

  /** No tensors yet. */
  public StateDict(SourceFile file) {
    this.file = file;
  }

  /** Adds a tensor under its full name. */
  public void add(StoredTensor tensor) throws NetworkFormatException {
    String name = unwrapped(tensor.name());
    int dot = name.lastIndexOf('.');
    String layer = dot < 0 ? "" : name.substring(0, dot);
    layers
        .computeIfAbsent(layer, key -> new StateDictLayer(file, key))
        .add(name.substring(dot + 1), tensor);
  }

  /** Adds a sentence for the user. */
  public void notice(String sentence) {
    notices.add(sentence);
  }

  /**
   * The network.
   *
   * @param format the name of the format
   * @param ordered whether the tensors were added in the order of the layers
   */
  public ImportedNetwork build(String format, boolean ordered) throws NetworkFormatException {
    if (layers.isEmpty()) {
      throw file.refusal("holds no tensors; save the state_dict of the network");
    }
    for (StateDictLayer layer : layers.values()) {
      layer.requireKnownKind();
    }
    List<StateDictLayer> sequence = new ArrayList<>(layers.values());
    LayerChain chain = new LayerChain(file);
    notices.forEach(chain::notice);
    if (!ordered) {
      sequence = new LayerOrder(file, sequence, chain).find();
    }
    append(sequence, chain);
    return chain.build(format);
  }

  private void append(List<StateDictLayer> sequence, LayerChain chain)
      throws NetworkFormatException {
    ReluPlaces places = new ReluPlaces(file, sequence);
    for (int i = 0; i < sequence.size(); i++) {
      sequence.get(i).appendTo(chain);
      if (places.after(i)) {
        chain.relu("the ReLU after " + sequence.get(i).place());
      }
    }
    chain.notice(
        "The file names no activations: ReLU was assumed between the linear layers ("
            + sequence.stream()
                .filter(layer -> !layer.isNormalization())
                .map(layer -> SourceFile.quoted(layer.name()))
                .limit(12)
                .collect(Collectors.joining(", "))
            + ") and none after the last");
    if (sequence.stream().anyMatch(StateDictLayer::isNormalization)) {
      chain.notice(
          "The file does not give the epsilon of batch normalisation: 1e-5 was assumed, as in"
              + " PyTorch; it was taken to stand before the ReLU where the numbers of the layers do"
              + " not say otherwise");
    }
  }

  private static String unwrapped(String name) {
    String rest = name;
    for (String wrapper : WRAPPERS) {
      while (rest.startsWith(wrapper)) {
        rest = rest.substring(wrapper.length());
      }
    }
    return rest;
  }
}
