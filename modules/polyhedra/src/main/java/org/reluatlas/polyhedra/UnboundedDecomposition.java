package org.reluatlas.polyhedra;

import java.util.stream.IntStream;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;

/**
 * Decomposes a domain with infinite ends: a box that is proven to have the complex of every larger
 * one ({@link RecedingWalls}).
 *
 * <p>The box that is cut first is larger by far than the kinks of the first layer suggest. When
 * signs still change beyond it, a larger one is cut. Then its walls are moved inwards to where the
 * last change was, so that what is computed from the complex later deals with ordinary numbers.
 */
final class UnboundedDecomposition {

  /** How far out the walls stand at first, in units of what the first layer suggests. */
  private static final double FAR = 0x1p40;

  /** How much farther than the last change they stand when that was beyond them. */
  private static final double FARTHER = 0x1p20;

  private static final double FARTHEST = 0x1p900;

  private final ReluNetwork network;
  private final Box domain;
  private final Box shown;
  private final long groupCells;

  UnboundedDecomposition(ReluNetwork network, Box domain, Box shown, long groupCells) {
    this.network = network;
    this.domain = domain;
    this.shown = shown;
    this.groupCells = groupCells;
  }

  /**
   * Computes the complex.
   *
   * @throws CellLimitException when there are too many cells
   * @throws ExplainedException when kinks are farther away than double precision reaches
   */
  CellComplex compute(long maxCells, Progress progress) {
    double scale = scale();
    double reach = powerOfTwoFrom(scale * FAR);
    while (true) {
      ScaledBox box = new ScaledBox(domain, scale, reach);
      CellComplex complex = new Subdivision(network, box, groupCells).run(maxCells, progress);
      double last = complex.lastChange(progress);
      if (last < reach) {
        return complex.reaching(reachOver(last, scale)).showing(shown);
      }
      reach = reachBeyond(last);
    }
  }

  /** The reach at which the walls stay when the last change is known, at least another one. */
  static double reachOver(double lastChange, double least) {
    return powerOfTwoFrom(Math.max(2 * lastChange, least));
  }

  /**
   * A reach that is well beyond a change.
   *
   * @throws ExplainedException when double precision has none
   */
  static double reachBeyond(double change) {
    if (!(change < FARTHEST)) {
      throw ExplainedException.ofInput(
          "kinks of the network, or its level set, meet farther from 0 than double precision"
              + " reaches; give the domain finite ends (%s)",
          Setting.BOX);
    }
    return powerOfTwoFrom(change * FARTHER);
  }

  /** How far from 0 the finite ends are and the kinks of most neurons of the first layer. */
  private double scale() {
    double scale = 0;
    for (int axis = 0; axis < domain.dimension(); axis++) {
      scale = Math.max(scale, 2 * finite(domain.low(axis)));
      scale = Math.max(scale, 2 * finite(domain.high(axis)));
    }
    AffineLayer first = network.hiddenLayers() > 0 ? network.hidden(0).map() : network.output();
    double[] distances =
        IntStream.range(0, first.outputs())
            .mapToDouble(row -> distance(first.row(row)))
            .filter(distance -> distance > 0)
            .sorted()
            .toArray();
    scale = distances.length == 0 ? scale : Math.max(scale, distances[distances.length / 2]);
    return scale == 0 ? 1 : scale;
  }

  private static double finite(double end) {
    return Double.isInfinite(end) ? 0 : Math.abs(end);
  }

  /** How far from 0 a form vanishes, along the coordinate that it depends on most. */
  private static double distance(AffineForm form) {
    double largest = 0;
    for (int k = 0; k < form.size(); k++) {
      largest = Math.max(largest, Math.abs(form.value(k)));
    }
    return largest == 0 ? 0 : Math.min(Math.abs(form.constant()) / largest, 0x1p300);
  }

  private static double powerOfTwoFrom(double x) {
    return Math.scalb(1.0, Dyadic.magnitude(x) + 1);
  }
}
