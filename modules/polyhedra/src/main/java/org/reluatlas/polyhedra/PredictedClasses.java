package org.reluatlas.polyhedra;

import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * The class that is predicted in each region, at the region's interior point. Immutable.
 *
 * <p>What the class is follows from what the outputs stand for ({@link OutputMeaning}). Of several
 * outputs it is the index of the largest, the first of equals; of a score it is 1 where the score
 * is above the level, else 0. A regression predicts no classes.
 */
public final class PredictedClasses {

  private static final int CHUNK = 512;

  private final int[] classes;
  private final OutputMeaning outputs;

  private PredictedClasses(int[] classes, OutputMeaning outputs) {
    this.classes = classes;
    this.outputs = outputs;
  }

  /**
   * Compares the outputs at the interior points, with certain comparisons: as the affine functions
   * that they are on the regions, O(outputs · d) per region after these; where errors leave the
   * largest open, as the network has them, O(number of weights).
   *
   * @param outputs what the outputs of the network stand for
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static PredictedClasses of(CellComplex complex, OutputMeaning outputs, Progress progress) {
    if (!outputs.hasBoundary()) {
      return new PredictedClasses(new int[0], outputs);
    }
    progress.begin("predicted classes");
    ScaledNetwork network =
        complex.cellSigns().network.withOutputs(outputs.compared(complex.network()));
    RegionForms.Source forms =
        complex.regionForms().source(network, outputs.comparedRows(complex.network()), progress);
    int[] classes = new int[complex.regions()];
    int[] sorted = RegionsByPattern.of(complex);
    ParallelRanges.runStep(
        classes.length,
        CHUNK,
        progress,
        (from, to) -> {
          PatternEvaluator evaluator = new PatternEvaluator(network);
          RegionForms.Reader reader = forms.reader();
          for (int i = from; i < to; i++) {
            double[] inside = complex.interiorPoint(sorted[i]);
            int largest =
                reader
                    .of(sorted[i])
                    .onlyLargest(network.box().scaled(inside), network.box().rounding(inside));
            classes[sorted[i]] =
                largest == CertainLeaders.NONE ? evaluator.firstLargest(inside) : largest;
          }
        });
    return new PredictedClasses(classes, outputs);
  }

  /** Whether the network is no regression, so that there are classes at all. */
  public boolean isPresent() {
    return classes.length > 0;
  }

  /** The index of the class predicted in a region. */
  public int of(int region) {
    return classes[region];
  }

  /** The name of a class or side, see {@link OutputMeaning#name}. */
  public String name(int index) {
    return outputs.name(index);
  }

  /** Whether the decision boundary runs between two regions: their classes differ. */
  public boolean differ(int region, int other) {
    return isPresent() && classes[region] != classes[other];
  }
}
