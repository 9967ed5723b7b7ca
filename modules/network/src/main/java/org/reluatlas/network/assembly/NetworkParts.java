package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.List;
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
 * <p>Where several branches with roles stand on one trunk (a shared body with the heads of actor
 * and critic), a part is the trunk and the branch. Of the two heads of a normal distribution only
 * the mean is read.
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
    List<NetworkPart> parts = new NetworkParts(ordered).divide(Branch.of(layers), 0);
    List<NetworkPart> networks =
        parts.stream()
            .filter(part -> part.layers().stream().anyMatch(LayerOutline::isLinear))
            .collect(Collectors.toList());
    if (networks.size() > 1) {
      return networks;
    }
    return ShapeBreaks.parts(parts.get(0), ordered);
  }

  private List<NetworkPart> divide(Branch branch, int depth) {
    List<Branch> members = branch.split();
    boolean divided = false;
    List<NetworkPart> parts = new ArrayList<>();
    for (Branch member : members) {
      List<NetworkPart> inner =
          member.isContainer() && members.size() > 1 && depth < DEEPEST
              ? divide(member, depth + 1)
              : List.of(NetworkPart.of(member));
      divided |= inner.size() > 1;
      parts.addAll(inner);
    }
    NetworkBorder border = new NetworkBorder(branch, members);
    if (!divided && !border.areSeveral(ordered)) {
      return List.of(whole(branch, branch.layers(), List.of()));
    }
    Branch spread = spread(members, border);
    if (!divided && spread != null) {
      List<LayerOutline> layers = new ArrayList<>(branch.layers());
      layers.removeAll(spread.layers());
      return List.of(
          whole(
              branch,
              layers,
              List.of(
                  SourceFile.quoted(spread.name()) + ", the spread of the output, was left out")));
    }
    Branch trunk = divided ? null : trunk(members, border);
    return trunk == null ? parts : onTrunk(trunk, members);
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

  /** The branch that two or more others stand on, or null. */
  private static Branch trunk(List<Branch> members, NetworkBorder border) {
    List<Branch> trunks =
        members.stream()
            .filter(branch -> branch.isTrunk() && border.role(branch) == null)
            .filter(branch -> !branch.linear().isEmpty())
            .collect(Collectors.toList());
    if (trunks.size() != 1 || border.hasCopy()) {
      return null;
    }
    List<Branch> others = new ArrayList<>(members);
    others.remove(trunks.get(0));
    boolean stand =
        others.size() > 1
            && others.stream()
                .allMatch(
                    branch ->
                        (border.role(branch) != null || !branch.isStrong())
                            && trunks.get(0).gives(branch));
    return stand ? trunks.get(0) : null;
  }

  private static List<NetworkPart> onTrunk(Branch trunk, List<Branch> members) {
    return members.stream()
        .filter(branch -> branch != trunk)
        .map(branch -> NetworkPart.on(trunk, branch))
        .collect(Collectors.toList());
  }
}
