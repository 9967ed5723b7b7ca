package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.network.SourceFile;

/**
 * Finds the latent code of a variational autoencoder: two layers, mean and spread, that take the
 * same input and that other layers follow. What goes on from there takes a random number, so the
 * layers up to the mean and the layers after it are two networks.
 */
final class LatentCode {

  private static final Set<String> ROLES = Set.of("mean", "spread", "decoder");

  private final Branch branch;
  private final int skipped;
  private final LayerOutline mean;
  private final LayerOutline spread;

  private LatentCode(Branch branch) {
    this.branch = branch;
    this.skipped = branch.containers().length();
    List<LayerOutline> siblings = siblings();
    LayerOutline named = only("mean");
    boolean numbered = named == null && siblings.size() == 2;
    this.mean = numbered ? siblings.get(0) : named;
    this.spread = numbered ? siblings.get(1) : only("spread");
  }

  /** Encoder and decoder; empty when there is no latent code, or nothing follows it. */
  static List<NetworkPart> parts(Branch branch, boolean ordered) {
    LatentCode code = new LatentCode(branch);
    if (code.mean == null
        || code.spread == null
        || !code.mean.hasShapeOf(code.spread)
        || code.hasOthers()) {
      return List.of();
    }
    return ordered ? code.partsByOrder() : code.partsByWidths();
  }

  private List<LayerOutline> siblings() {
    List<String> names =
        SiblingNames.numbered(
            branch.linear().stream().map(LayerOutline::name).collect(Collectors.toList()));
    return branch.linear().stream()
        .filter(layer -> names.contains(layer.name()))
        .collect(Collectors.toList());
  }

  private String role(LayerOutline layer) {
    return BranchWords.role(words(layer));
  }

  private List<String> words(LayerOutline layer) {
    return BranchWords.of(layer.name().substring(skipped));
  }

  /** The only linear layer of a role, or null. */
  private LayerOutline only(String role) {
    List<LayerOutline> found =
        branch.linear().stream()
            .filter(layer -> role.equals(role(layer)))
            .collect(Collectors.toList());
    return found.size() == 1 ? found.get(0) : null;
  }

  private boolean hasOthers() {
    return branch.layers().stream()
        .anyMatch(
            layer ->
                BranchWords.isCopy(words(layer))
                    || (role(layer) != null && !ROLES.contains(role(layer))));
  }

  private List<NetworkPart> partsByOrder() {
    List<LayerOutline> layers = branch.layers();
    int code = Math.min(layers.indexOf(mean), layers.indexOf(spread));
    List<LayerOutline> after = new ArrayList<>(layers.subList(code, layers.size()));
    after.removeAll(List.of(mean, spread));
    return parts(layers.subList(0, code), after);
  }

  /** In the only place of the code where the widths fit. */
  private List<NetworkPart> partsByWidths() {
    List<LayerOutline> others = new ArrayList<>(branch.layers());
    others.removeAll(List.of(mean, spread));
    others.sort(Comparator.comparingInt(this::side));
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i <= others.size(); i++) {
      boolean fits =
          others.get(i - 1).outputs() == mean.inputs()
              && (i == others.size() || others.get(i).inputs() == mean.outputs());
      if (fits
          && Branch.of(others.subList(0, i)).isChain()
          && (i == others.size() || Branch.of(others.subList(i, others.size())).isChain())) {
        places.add(i);
      }
    }
    return places.size() == 1
        ? parts(others.subList(0, places.get(0)), others.subList(places.get(0), others.size()))
        : List.of();
  }

  /** −1 for a layer of an encoder by its name, 1 for one of a decoder, else 0. */
  private int side(LayerOutline layer) {
    return !BranchWords.isCoder(words(layer)) ? 0 : role(layer) == null ? -1 : 1;
  }

  private List<NetworkPart> parts(List<LayerOutline> before, List<LayerOutline> after) {
    if (before.stream().noneMatch(LayerOutline::isLinear)
        || after.stream().noneMatch(LayerOutline::isLinear)) {
      return List.of();
    }
    List<LayerOutline> encoder = new ArrayList<>(before);
    encoder.add(mean);
    String notice =
        SourceFile.quoted(mean.name())
            + " was taken for the mean of the latent code, and "
            + SourceFile.quoted(spread.name())
            + ", its spread, was left out";
    return List.of(
        new NetworkPart(name(before, "encoder"), encoder, List.of(notice)),
        new NetworkPart(name(after, "decoder"), after, List.of()));
  }

  private String name(List<LayerOutline> layers, String usual) {
    String all = branch.containers();
    String own = Branch.of(layers).containers();
    return own.length() > all.length() ? own : all.isEmpty() ? usual : all + "." + usual;
  }
}
