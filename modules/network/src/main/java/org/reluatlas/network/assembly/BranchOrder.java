package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.List;

/** The orders of branches in which each takes what the one before it gives. */
final class BranchOrder {

  /** The search looks at no more partial orders than this. */
  private static final int MOST_STEPS = 100_000;

  private static final int MOST_BRANCHES = 64;

  private final List<Branch> branches;
  private final List<Branch> partial = new ArrayList<>();
  private final List<List<Branch>> found = new ArrayList<>();
  private final boolean[] used;
  private int steps;

  private BranchOrder(List<Branch> branches) {
    this.branches = branches;
    this.used = new boolean[branches.size()];
  }

  /** Whether there is an order, or there are too many branches to know. */
  static boolean exists(List<Branch> branches) {
    return branches.size() > MOST_BRANCHES || !find(branches).isEmpty();
  }

  /** The first two orders; none also when there are too many branches to search. */
  static List<List<Branch>> find(List<Branch> branches) {
    BranchOrder search = new BranchOrder(branches);
    if (branches.size() <= MOST_BRANCHES) {
      search.extend();
    }
    return search.found;
  }

  private void extend() {
    if (partial.size() == branches.size()) {
      found.add(new ArrayList<>(partial));
    }
    for (int i = 0; i < branches.size() && found.size() < 2; i++) {
      if (used[i] || !(partial.isEmpty() || last().fits(branches.get(i)))) {
        continue;
      }
      if (++steps > MOST_STEPS) {
        found.clear();
        return;
      }
      used[i] = true;
      partial.add(branches.get(i));
      extend();
      partial.remove(partial.size() - 1);
      used[i] = false;
    }
  }

  private Branch last() {
    return partial.get(partial.size() - 1);
  }
}
