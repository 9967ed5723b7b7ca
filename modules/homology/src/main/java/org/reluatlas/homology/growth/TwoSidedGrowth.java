package org.reluatlas.homology.growth;

import java.util.Arrays;
import java.util.BitSet;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The rank of any ∂ₖ: the columns that raise it are a basis of least weight of the k-cells, weights
 * being the times at which they are added. Two rules find it in any order of work:
 *
 * <ul>
 *   <li>Of the k-cells in a row of ∂ₖ, or a sum of rows, the first one raises the rank. This is the
 *       cut property of matroids.
 *   <li>Of the k-cells in a column of ∂ₖ₊₁, or a sum of columns, the last one does not. This is the
 *       cycle property.
 * </ul>
 *
 * <p>So both matrices are kept, and always the cheapest pivot of either is taken. A k-cell that is
 * decided is eliminated from the matrix that decided it, and deleted from the other one for
 * nothing. A k-cell that no row of ∂ₖ holds any more does not raise the rank; one that no column of
 * ∂ₖ₊₁ holds raises it if these columns span all cycles, βₖ = 0. K-cells added between the same two
 * samples count as added at once: any basis of least weight has the same ranks at the samples. What
 * is left when the cheapest pivot has become expensive is eliminated as a {@link DenseCore}.
 *
 * <p>Statement, proof and figures are in docs/betti-algorithm.md. Sources: Kruskal, Proc. AMS 7
 * (1956); Tarjan, "Data Structures and Network Algorithms", SIAM 1983, section 6.1; Oxley, "Matroid
 * Theory", Oxford 2011, sections 1.8 and 3.1.
 */
final class TwoSidedGrowth implements RankGrowth {

  /** Operations on words of the dense elimination that take the time of one addition. */
  private static final double WORDS_OF_ADDITION = 256;

  /** The largest core that is made dense, in bytes. */
  private static final long DENSE_BYTES = 1L << 28;

  /** Pivots up to this cost are always taken one by one: a dense core must be worth its making. */
  static final long CHEAP = 64;

  private static final int CHECK_EVERY = 64;

  private final int k;
  private final Incidences boundary;
  private final Incidences coboundary;
  private final boolean cyclesBound;
  private final int rank;
  private final long cheap;
  private final PivotMatrix cuts;
  private final PivotMatrix cycles;
  private final int n;

  private final BitSet basis = new BitSet();
  private int undecided;
  private int missing; // columns of the basis that are undecided
  private long additions;
  private int core;

  /**
   * The growth of ∂ₖ.
   *
   * @param boundary ∂ₖ
   * @param coboundary the transpose of ∂ₖ₊₁: its rows are (k+1)-cells, its columns k-cells
   * @param betti βₖ of the complex
   * @param rank of ∂ₖ
   * @param cheap the cost up to which pivots are taken one by one, usually {@link #CHEAP}
   * @param cuts buffer
   * @param cycles buffer
   */
  TwoSidedGrowth(
      int k,
      Incidences boundary,
      Incidences coboundary,
      int betti,
      int rank,
      long cheap,
      PivotMatrix cuts,
      PivotMatrix cycles) {
    this.k = k;
    this.boundary = boundary;
    this.coboundary = coboundary;
    cyclesBound = betti == 0;
    this.rank = rank;
    this.cheap = cheap;
    this.cuts = cuts;
    this.cycles = cycles;
    n = boundary.columnCount();
  }

  /** About how many bytes a trial takes: both matrices, the order, and the largest dense core. */
  long bytes() {
    long core = Math.min(DENSE_BYTES, DenseCore.bytes(CoreRanks.sums(n / 2), n));
    return PivotMatrix.bytes(boundary) + PivotMatrix.bytes(coboundary) + 8L * n + core;
  }

  @Override
  public void sample(long seed, int[] at, int[] ranks, Progress progress) {
    load(seed, at);
    Steps steps = Steps.of(progress, n).every(CHECK_EVERY);
    decideFreeColumns();
    while (missing > 0 && missing < undecided) {
      steps.moveTo(n - undecided);
      PivotMatrix cheaper = cuts.lowestBucket() <= cycles.lowestBucket() ? cuts : cycles;
      if (cheaper.findPivot()) {
        if (isExpensive(cheaper.pivotCost())) {
          eliminateCore(progress);
        } else {
          eliminate(cheaper);
        }
      }
    }
    decideRest();
    count(at, ranks);
  }

  private void load(long seed, int[] at) {
    int[] order = new int[n];
    int[] positions = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    SplitMix64.ofCells(seed, k).shuffle(order, 0, n);
    invert(order, positions);
    cuts.load(boundary, positions, order, ends(at));
    reverse(order);
    invert(order, positions);
    cycles.load(coboundary, positions, order, complements(at));
    basis.clear();
    undecided = n;
    missing = rank;
    core = 0;
  }

  private static void invert(int[] order, int[] positions) {
    for (int p = 0; p < order.length; p++) {
      positions[order[p]] = p;
    }
  }

  private static void reverse(int[] items) {
    for (int i = 0, j = items.length - 1; i < j; i++, j--) {
      int item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }

  private int[] ends(int[] at) {
    int[] ends = Arrays.copyOf(at, at.length + 1);
    ends[at.length] = n;
    return ends;
  }

  /** The ends of the same blocks in reverse order. */
  private int[] complements(int[] at) {
    int[] ends = new int[at.length + 1];
    for (int i = 0; i < at.length; i++) {
      ends[at.length - 1 - i] = n - at[i];
    }
    ends[at.length] = n;
    return ends;
  }

  private void decideFreeColumns() {
    for (int p = 0; p < n; p++) {
      if (cuts.holders(p) == 0) {
        cuts.delete(p);
        cycles.delete(n - 1 - p);
        decide(p, false);
      } else if (cyclesBound && cycles.holders(n - 1 - p) == 0) {
        cuts.delete(p);
        cycles.delete(n - 1 - p);
        decide(p, true);
      }
    }
  }

  private void decide(int p, boolean raisesRank) {
    undecided--;
    if (raisesRank) {
      basis.set(p);
      missing--;
    }
  }

  private void eliminate(PivotMatrix matrix) {
    boolean isCut = matrix == cuts;
    PivotMatrix other = isCut ? cycles : cuts;
    int column = matrix.pivotColumn();
    int vanished = matrix.eliminate();
    other.delete(n - 1 - column);
    decide(isCut ? column : n - 1 - column, isCut);
    if (isCut || cyclesBound) {
      for (int i = 0; i < vanished; i++) {
        column = matrix.vanished(i);
        other.delete(n - 1 - column);
        decide(isCut ? column : n - 1 - column, !isCut);
      }
    }
  }

  private boolean isExpensive(long cost) {
    if (cost <= cheap) {
      return false;
    }
    int coreRank = coreRank();
    double saved =
        DenseCore.work(coreRank, undecided) * (1.0 / undecided + 1.0 / Math.max(1, coreRank));
    return cost * WORDS_OF_ADDITION > saved
        && DenseCore.bytes(CoreRanks.sums(coreRank), undecided) <= DENSE_BYTES;
  }

  /** The rank of the matrix that is better for a dense core. */
  private int coreRank() {
    return cyclesBound ? Math.min(missing, undecided - missing) : missing;
  }

  private void eliminateCore(Progress progress) {
    core = undecided;
    boolean isCut = coreRank() == missing;
    PivotMatrix matrix = isCut ? cuts : cycles;
    int[] left = new int[undecided];
    for (int p = 0, i = 0; i < left.length; p++) {
      if (matrix.hasColumn(p)) {
        left[i++] = p;
      }
    }
    BitSet independent = new CoreRanks(matrix, left, n).independent(coreRank(), progress);
    for (int p : left) {
      decide(isCut ? p : n - 1 - p, independent.get(p) == isCut);
    }
  }

  /** All that is left raises the rank, or nothing. */
  private void decideRest() {
    if (missing > 0) {
      for (int p = 0; p < n; p++) {
        if (cuts.hasColumn(p)) {
          decide(p, true);
        }
      }
    }
  }

  private void count(int[] at, int[] ranks) {
    int done = 0;
    int reached = 0;
    for (int i = 0; i < at.length; i++) {
      reached += basis.get(done, at[i]).cardinality();
      done = at[i];
      ranks[i] = reached;
    }
    additions = cuts.additions() + cycles.additions();
  }

  /** The entries that the last trial has changed, in both matrices. */
  long additions() {
    return additions;
  }

  /** The number of k-cells in the dense core of the last trial; 0 without one. */
  int core() {
    return core;
  }
}
