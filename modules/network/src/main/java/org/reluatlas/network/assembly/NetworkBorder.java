package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides whether branches are several networks or the pieces of one. A file does not say so; two
 * networks read as one would give a picture of a function that nobody has, so doubt decides for
 * several.
 *
 * <p>They are several when
 *
 * <ol>
 *   <li>one is a copy by its name ({@code target}, {@code ema}, {@code teacher}), or they are the
 *       members of an ensemble ({@code critics.0}, {@code critics.1});
 *   <li>their names tell different roles (encoder and decoder, generator and discriminator, actor
 *       and critic, policy and value), or one role twice ({@code qf0}, {@code qf1});
 *   <li>two of them have two linear layers or more each, and neither is a piece by its name; or one
 *       of these has a role, and the other is nothing that layers are put on;
 *   <li>they are heads by their names ({@code head1}, {@code head2}, {@code heads.0}, {@code
 *       heads.1}) that take the same input;
 *   <li>two of them have two linear layers or more and equal widths, unless they are blocks by
 *       their names, with other layers around them;
 *   <li>two of them have two linear layers or more, and the widths of the branches do not chain.
 * </ol>
 *
 * <p>Else they are one network: {@code features} and {@code classifier}, {@code body} and {@code
 * head}, {@code net} and {@code out}, {@code fc1}, {@code fc2} and {@code out}.
 */
final class NetworkBorder {

  private final Branch whole;
  private final List<Branch> branches;
  private final List<Branch> strong;

  /** The border between the branches of {@code whole}. */
  NetworkBorder(Branch whole, List<Branch> branches) {
    this.whole = whole;
    this.branches = branches;
    this.strong = branches.stream().filter(Branch::isStrong).collect(Collectors.toList());
  }

  /**
   * Whether they are several.
   *
   * @param ordered whether the layers come in the order of the network
   * @param surrounded whether linear layers stand around all of the branches
   */
  boolean areSeveral(boolean ordered, boolean surrounded) {
    return branches.size() > 1
        && (hasCopy()
            || areHeads(surrounded)
            || areEnsemble()
            || haveRoles()
            || areNoPieces()
            || isOneTwice(ordered, surrounded)
            || (strong.size() > 1 && !chains(ordered)));
  }

  private boolean chains(boolean ordered) {
    if (ordered) {
      return whole.isChain();
    }
    List<Branch> movable = new ArrayList<>();
    for (Branch branch : branches) {
      if (branch.isContainer()) {
        movable.add(branch);
      } else {
        branch.layers().forEach(layer -> movable.add(Branch.of(List.of(layer))));
      }
    }
    return BranchOrder.exists(movable);
  }

  /** Whether a branch is a copy of another by its name. */
  boolean hasCopy() {
    return isAny(branch -> BranchWords.isCopy(branch.words()));
  }

  private boolean isAny(Predicate<Branch> test) {
    return branches.stream().anyMatch(test);
  }

  private boolean areEnsemble() {
    return branches.stream()
            .filter(branch -> branch.isContainer() && BranchWords.isEnsemble(branch.words()))
            .count()
        > 1;
  }

  private boolean haveRoles() {
    Set<String> roles = new HashSet<>();
    for (Branch branch : branches) {
      String role = role(branch);
      if (role != null && !roles.add(role)) {
        return true;
      }
    }
    return roles.size() > 1;
  }

  /** The role of a branch; a counterpart has one when the other is there. */
  String role(Branch branch) {
    String counterpart =
        BranchWords.counterpart(branch.words(), role -> isAny(other -> role.equals(other.role())));
    if (counterpart != null) {
      return counterpart;
    }
    return branch.isTrunk() ? null : branch.role();
  }

  private boolean areNoPieces() {
    List<Branch> wholes =
        strong.stream().filter(branch -> !branch.isPiece()).collect(Collectors.toList());
    boolean ownRole = wholes.stream().anyMatch(branch -> role(branch) != null);
    return wholes.size() > 1
        || (ownRole && strong.size() > 1 && strong.stream().filter(Branch::isTrunk).count() == 0);
  }

  /** Whether there are several heads, and something that they stand on. */
  private boolean areHeads(boolean surrounded) {
    return branches.stream().filter(Branch::isHead).count() > 1
        && (surrounded || isAny(branch -> !branch.isHead() && !branch.linear().isEmpty()));
  }

  private boolean isOneTwice(boolean ordered, boolean surrounded) {
    Map<List<Integer>, Branch> first = new HashMap<>();
    for (Branch branch : strong) {
      Branch other = first.putIfAbsent(branch.architecture(), branch);
      if (other != null && !areBlocks(branch, other, ordered, surrounded)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two branches of equal widths repeat a block of one network. */
  private boolean areBlocks(Branch one, Branch other, boolean ordered, boolean surrounded) {
    if (one.isLoose() || other.isLoose()) {
      return (isBlock(one) || isBlock(other)) && chains(ordered);
    }
    return isBlock(one) && isBlock(other) && (surrounded || hasOthersThan(one));
  }

  /** Whether there are linear layers in branches of other widths than those of {@code block}. */
  private boolean hasOthersThan(Branch block) {
    return isAny(
        branch ->
            !branch.linear().isEmpty() && !branch.architecture().equals(block.architecture()));
  }

  private static boolean isBlock(Branch branch) {
    return BranchWords.isBlock(branch.words());
  }
}
