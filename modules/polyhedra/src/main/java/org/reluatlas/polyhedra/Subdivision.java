package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.stream.IntStream;
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

  /** From how many cells on groups are parted unless another number is asked for. */
  static final long GROUP_CELLS = 1 << 14;

  /** How many times as many cells a box has before it is parted at all. */
  private static final int WHOLE = 4;

  /** How many bytes the cells of a group and their masks may have. */
  private static final long GROUP_BYTES = 1 << 22;

  private final ReluNetwork network;
  private final ScaledNetwork scaled;
  private final long groupCells;
  private long cellsOfGroups;

  /**
   * Prepares to cut a box.
   *
   * @param groupCells from how many cells on groups are parted
   */
  Subdivision(ReluNetwork network, ScaledBox box, long groupCells) {
    this.network = network;
    this.groupCells = groupCells;
    scaled = ScaledNetwork.hidden(network, box);
  }

  /**
   * From how many cells on a group is parted that comes of so many partings. In two dimensions it
   * stays in the caches. The more dimensions there are, the larger the share of its cells that
   * other groups have too, so that groups are the larger the more of them there are.
   */
  private long mostCells(int partings) {
    PatternLayout layout = scaled.layout();
    int words = IntStream.range(0, layout.layers()).map(layout::words).max().orElse(0);
    long most = Math.min(groupCells, GROUP_BYTES / (16 * words + 64));
    double doublings = partings * Math.max(0, scaled.inputs() - 2) / 2.0;
    return (long) (most * Math.pow(2, doublings));
  }

  /**
   * Cuts by all layers.
   *
   * @throws CellLimitException when there are more cells than allowed
   */
  CellComplex run(long maxCells, Progress progress) {
    int neurons = scaled.layout().neurons();
    CellBudget budget = new CellBudget(maxCells, neurons, scaled.inputs(), progress);
    CellGroup box = new CellGroup(scaled, budget);
    box.cut(WHOLE * mostCells(0));
    if (box.isDone()) {
      return box.complex(network);
    }
    List<FinishedGroup> groups = new Cutting(box, 0).invoke();
    long exactSigns = groups.stream().mapToLong(group -> group.exactSigns).sum();
    cellsOfGroups = groups.stream().mapToLong(group -> group.faces.total()).sum();
    GroupGlue glue = new GroupGlue(groups, budget);
    return new CellComplex(network, glue.cells(), glue.faces(), exactSigns);
  }

  /** How many cells all groups had, those of several counted in each; 0 without groups. */
  long cellsOfGroups() {
    return cellsOfGroups;
  }

  /** Cuts a group, in parts when it grows. */
  private final class Cutting extends RecursiveTask<List<FinishedGroup>> {

    private static final long serialVersionUID = 1L;

    private transient CellGroup group;
    private final int partings;

    Cutting(CellGroup group, int partings) {
      this.group = group;
      this.partings = partings;
    }

    @Override
    protected List<FinishedGroup> compute() {
      group.cut(mostCells(partings));
      if (group.isDone()) {
        return List.of(group.finished());
      }
      CellGroup[] halves = group.halves();
      group = null; // its parts have all that is needed of it
      Cutting first = new Cutting(halves[0], partings + 1);
      Cutting second = new Cutting(halves[1], partings + 1);
      halves = null;
      ForkJoinTask.invokeAll(first, second);
      List<FinishedGroup> both = new ArrayList<>(first.join());
      both.addAll(second.join());
      return both;
    }
  }
}
