package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** One of the networks of a file: its name and its layers. Immutable. */
public final class NetworkPart {

  private final String name;
  private final List<LayerOutline> layers;
  private final List<String> notices;

  /** Made with the sentences that tell what was assumed. */
  public NetworkPart(String name, List<LayerOutline> layers, List<String> notices) {
    this.name = name;
    this.layers = List.copyOf(layers);
    this.notices = List.copyOf(notices);
  }

  static NetworkPart of(Branch branch) {
    return new NetworkPart(branch.name(), branch.layers(), List.of());
  }

  /** A branch on the one that it stands on. */
  static NetworkPart on(Branch trunk, Branch branch) {
    List<LayerOutline> layers = new ArrayList<>(trunk.layers());
    layers.addAll(branch.layers());
    return new NetworkPart(
        branch.name(),
        layers,
        List.of(
            String.format(
                "The layers %s were taken to come before %s",
                SourceFile.quoted(trunk.name()), SourceFile.quoted(branch.name()))));
  }

  /** The name in the file; empty for a single network without one. */
  public String name() {
    return name;
  }

  /** The containers that all layers are in, joined by dots; empty when there is none. */
  public String containers() {
    return Branch.of(layers).containers();
  }

  /** The layers in the order of the file. */
  public List<LayerOutline> layers() {
    return layers;
  }

  /**
   * Refuses a layer whose name says that it is no link of a chain, from where the names of the
   * layers differ.
   *
   * @param place what a message calls a layer of that name
   */
  public void requireChainByName(SourceFile file, UnaryOperator<String> place)
      throws NetworkFormatException {
    int common = containers().length();
    for (LayerOutline layer : layers) {
      String word = BranchWords.besides(BranchWords.of(layer.name().substring(common)));
      if (word != null) {
        throw file.refusal(
            place.apply(layer.name())
                + " is by its name ("
                + word
                + ") no link of a chain, and how the network uses it is not in the file; export the"
                + " network as ONNX, which tells it");
      }
    }
  }

  /** What was assumed to find the part. */
  public List<String> notices() {
    return notices;
  }
}
