package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reluatlas.network.SourceFile;

/**
 * Finds the networks among the layers of a file: one, or a part for each of several. What decides
 * is the names ({@link Branch}, {@link BranchWords}) and the widths; {@link NetworkBorder} has the
 * rules.
 *
 * <p>A part is a whole network from the inputs on: where several branches stand on one trunk (a
 * shared body with the heads of actor and critic, or with {@code heads.0} and {@code heads.1}), a
 * part is the trunk and the branch. Of the two heads of a normal distribution only the mean is
 * read; where other layers follow them, {@link LatentCode} divides.
 */
public final class NetworkParts {

  private static final int DEEPEST = 32;

  private final boolean ordered;

  private NetworkParts(boolean ordered) {
    this.ordered = ordered;
  }

  /**
   * The parts.
   *
   * @param layers of the file, at least one
   * @param ordered whether they come in the order of the network
   */
  public static List<NetworkPart> of(List<LayerOutline> layers, boolean ordered) {
    List<NetworkPart> known = StableBaselinesNames.parts(layers);
    if (!known.isEmpty()) {
      return known;
    }
    List<NetworkPart> parts = new NetworkParts(ordered).divide(Branch.of(layers), 0, false);
    List<NetworkPart> networks =
        parts.stream()
            .filter(part -> part.layers().stream().anyMatch(LayerOutline::isLinear))
            .collect(Collectors.toList());
    if (networks.size() > 1) {
      return networks;
    }
    return ShapeBreaks.parts(parts.get(0), ordered);
  }

  private List<NetworkPart> divide(Branch branch, int depth, boolean surrounded) {
    List<NetworkPart> latent = LatentCode.parts(branch, ordered);
    if (!latent.isEmpty()) {
      return latent;
    }
    List<Branch> members = branch.split();
    Map<Branch, List<NetworkPart>> parts = new LinkedHashMap<>();
    for (Branch member : members) {
      boolean around = surrounded || member.linear().size() < branch.linear().size();
      parts.put(
          member,
          member.isContainer() && members.size() > 1 && depth < DEEPEST
              ? divide(member, depth + 1, around)
              : List.of(NetworkPart.of(member)));
    }
    boolean divided = parts.values().stream().anyMatch(inner -> inner.size() > 1);
    NetworkBorder border = new NetworkBorder(branch, members);
    if (!divided && !border.areSeveral(ordered, surrounded)) {
      return List.of(whole(branch, branch.layers(), List.of()));
    }
    Branch spread = divided ? null : spread(members, border);
    if (spread != null) {
      List<LayerOutline> layers = new ArrayList<>(branch.layers());
      layers.removeAll(spread.layers());
      return List.of(
          whole(
              branch,
              layers,
              List.of(
                  SourceFile.quoted(spread.name()) + ", the spread of the output, was left out")));
    }
    return onTrunk(parts, border);
  }

  private static NetworkPart whole(Branch branch, List<LayerOutline> layers, List<String> notices) {
    String name = branch.name().isEmpty() ? branch.containers() : branch.name();
    return new NetworkPart(name, layers, notices);
  }

  /** The head of the spread of a normal distribution, when mean and spread are the only roles. */
  private static Branch spread(List<Branch> members, NetworkBorder border) {
    Set<String> roles = new TreeSet<>();
    members.stream().map(border::role).filter(Objects::nonNull).forEach(roles::add);
    if (!roles.equals(Set.of("mean", "spread")) || border.hasCopy()) {
      return null;
    }
    List<Branch> spreads =
        members.stream()
            .filter(branch -> "spread".equals(border.role(branch)))
            .collect(Collectors.toList());
    return spreads.size() == 1 && members.size() == 3 ? spreads.get(0) : null;
  }

  /** The parts, put on the branches that all others stand on where there are such. */
  private static List<NetworkPart> onTrunk(
      Map<Branch, List<NetworkPart>> parts, NetworkBorder border) {
    List<Branch> trunk = new ArrayList<>();
    List<NetworkPart> others = new ArrayList<>();
    boolean stand = !border.hasCopy();
    for (Map.Entry<Branch, List<NetworkPart>> member : parts.entrySet()) {
      Branch branch = member.getKey();
      boolean plain = member.getValue().size() == 1 && border.role(branch) == null;
      if (plain && branch.isTrunk()) {
        trunk.add(branch);
      } else {
        others.addAll(member.getValue());
        stand &= !plain || !branch.isStrong();
      }
    }
    return stand && others.size() > 1 && gives(trunk, others)
        ? others.stream().map(part -> part.on(trunk)).collect(Collectors.toList())
        : parts.values().stream().flatMap(List::stream).collect(Collectors.toList());
  }

  private static boolean gives(List<Branch> trunk, List<NetworkPart> others) {
    if (trunk.isEmpty()) {
      return false;
    }
    Branch whole = Branch.joined(trunk);
    return whole.isChain()
        && others.stream().allMatch(part -> whole.gives(Branch.of(part.layers())));
  }
}
