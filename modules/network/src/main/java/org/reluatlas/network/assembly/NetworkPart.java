package org.reluatlas.network.assembly;

import static java.util.stream.Collectors.joining;

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

  /** This part on the branches that it stands on. */
  NetworkPart on(List<Branch> trunk) {
    List<LayerOutline> all = new ArrayList<>(Branch.joined(trunk).layers());
    all.addAll(layers);
    String below =
        trunk.stream().map(branch -> SourceFile.quoted(branch.name())).collect(joining(", "));
    List<String> told = new ArrayList<>();
    told.add("The layers " + below + " were taken to come before " + SourceFile.quoted(name));
    told.addAll(notices);
    return new NetworkPart(name, all, told);
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
      String word =
          isGate(layer)
              ? "w3 beside w1, as in a gated layer"
              : BranchWords.besides(BranchWords.of(layer.name().substring(common)));
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

  /** Whether this is the third of {@code w1}, {@code w2}, {@code w3}, shaped as the first. */
  private boolean isGate(LayerOutline layer) {
    String name = layer.name();
    if (!name.equals("w3") && !name.endsWith(".w3")) {
      return false;
    }
    String first = name.substring(0, name.length() - 1) + 1;
    return layers.stream().anyMatch(other -> other.name().equals(first) && other.hasShapeOf(layer));
  }

  /** What was assumed to find the part. */
  public List<String> notices() {
    return notices;
  }
}
