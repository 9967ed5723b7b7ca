package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/**
 * One run of a decomposition: the box and its faces, cut by one neuron after the other.
 *
 * <p>When there are many cells they are parted into two groups of neighbouring regions, and these
 * again when they have grown, so that cells and values at work stay in the caches of the processor.
 * Groups are cut independently of one another, by the threads of the common pool or of the pool
 * that the caller is in, and glued when all are finished. Which groups there are does not depend on
 * the threads.
 */
final class Subdivision {

  private final ReluNetwork network;
  private final ScaledNetwork scaled;
  private final long groupCells;

  /**
   * Prepares to cut a box.
   *
   * @param groupCells groups of more cells are parted
   */
  Subdivision(ReluNetwork network, ScaledBox box, long groupCells) {
    this.network = network;
    this.groupCells = groupCells;
    scaled = ScaledNetwork.hidden(network, box);
  }

  /**
   * The number of cells from which on a group is parted: small enough for the caches, but the more
   * dimensions, the larger the share of the cells of a group that others have too.
   */
  static long groupCells(int dimension) {
    return 1L << (10 + 2 * dimension);
  }

  /**
   * Cuts by all layers.
   *
   * @throws CellLimitException when there are more cells than allowed
   */
  CellComplex run(long maxCells, Progress progress) {
    int neurons = scaled.layout().neurons();
    CellBudget budget = new CellBudget(maxCells, neurons, scaled.inputs(), progress);
    List<FinishedGroup> groups = new Cutting(new CellGroup(scaled, budget)).invoke();
    long exactSigns = groups.stream().mapToLong(group -> group.exactSigns).sum();
    if (groups.size() == 1) {
      return new CellComplex(network, groups.get(0).cells, groups.get(0).faces, exactSigns);
    }
    GroupGlue glue = new GroupGlue(groups, budget);
    return new CellComplex(network, glue.cells(), glue.faces(), exactSigns);
  }

  /** Cuts a group, in parts when it grows. */
  private final class Cutting extends RecursiveTask<List<FinishedGroup>> {

    private static final long serialVersionUID = 1L;

    private transient CellGroup group;

    Cutting(CellGroup group) {
      this.group = group;
    }

    @Override
    protected List<FinishedGroup> compute() {
      group.cut(groupCells);
      if (group.isDone()) {
        return List.of(group.finished());
      }
      CellGroup[] halves = group.halves();
      group = null; // its parts have all that is needed of it
      Cutting first = new Cutting(halves[0]);
      Cutting second = new Cutting(halves[1]);
      halves = null;
      ForkJoinTask.invokeAll(first, second);
      List<FinishedGroup> both = new ArrayList<>(first.join());
      both.addAll(second.join());
      return both;
    }
  }
}
