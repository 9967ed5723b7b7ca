package org.reluatlas.benchmarks;

import org.reluatlas.analysis.CellBoundaryMaps;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.network.RandomNetworks;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/** Chain complexes of decompositions. */
public final class NetworkComplexes {

  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
  private static final double[] HALF_SIDES = {0.016, 0.05, 0.16, 1};
  private static final int[] WIDTHS = {5, 10, 23, 54};
  private static final int[] WIDTHS_4 = {3, 6, 12, 20};

  private NetworkComplexes() {}

  /** The trained network (2, 64, 64, 64, 1): 42,561 cells. */
  public static ChainComplex trained() {
    return of(SampleNetworks.wide(), 1);
  }

  /** A random network (2, 7 × 128, 1) on a square with about 10³, 10⁴, 10⁵ or 10⁶ cells. */
  public static ChainComplex deepPlane(int size) {
    return of(
        RandomNetworks.he(7, 2, 128, 128, 128, 128, 128, 128, 128, 1), HALF_SIDES[indexOf(size)]);
  }

  /** A random network (3, w, w, 1) on a cube with about 10³, 10⁴, 10⁵ or 10⁶ cells. */
  public static ChainComplex space(int size) {
    int width = WIDTHS[indexOf(size)];
    return of(RandomNetworks.he(7, 3, width, width, 1), 1);
  }

  /** A random network of some widths, its inputs first, on [−1, 1]^d. */
  public static ChainComplex random(int... widths) {
    return of(RandomNetworks.he(7, widths), 1);
  }

  /** A random network (4, w, w, 1) on a cube with about 10³, 10⁴, 10⁵ or 10⁶ cells. */
  public static ChainComplex fourSpace(int size) {
    int width = WIDTHS_4[indexOf(size)];
    return of(RandomNetworks.he(7, 4, width, width, 1), 1);
  }

  private static int indexOf(int size) {
    for (int i = 0; i < SIZES.length; i++) {
      if (SIZES[i] == size) {
        return i;
      }
    }
    throw new IllegalArgumentException(size + " cells");
  }

  private static ChainComplex of(ReluNetwork network, double halfSide) {
    Box box = Box.cube(network.inputs(), -halfSide, halfSide);
    return CellBoundaryMaps.chainComplex(new Decomposition(network, box).compute(Progress.NONE));
  }
}
