package org.reluatlas.polyhedra;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/**
 * The class that a classifier predicts in each region, at the region's interior point. Immutable.
 *
 * <p>With several outputs the class is the index of the largest, the first of equals; with one
 * output it is 1 where the output is &gt; 0, else 0. Points with classes make the network a
 * classifier, points with real labels a regression; without labels it is a classifier when it has
 * several outputs. A regression predicts no classes.
 */
public final class PredictedClasses {

  private static final int CHUNK = 512;

  private final int[] classes;
  private final List<String> names;

  private PredictedClasses(int[] classes, List<String> names) {
    this.classes = classes;
    this.names = names;
  }

  /**
   * Evaluates the network at the interior points, with certain comparisons of the outputs. O(number
   * of weights) per region.
   *
   * @param points the labelled points, possibly none, that tell a classifier from a regression
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static PredictedClasses of(CellComplex complex, LabeledPoints points, Progress progress) {
    if (!isClassifier(complex.network(), points)) {
      return new PredictedClasses(new int[0], List.of());
    }
    progress.begin("predicted classes");
    ScaledNetwork network = complex.cellSigns().network.withOutputs(complex.network());
    int[] classes = new int[complex.regions()];
    int chunks = (classes.length + CHUNK - 1) / CHUNK;
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              progress.check();
              PatternEvaluator evaluator = new PatternEvaluator(network);
              int last = Math.min(classes.length, (chunk + 1) * CHUNK);
              for (int region = chunk * CHUNK; region < last; region++) {
                classes[region] = evaluator.firstLargest(complex.interiorPoint(region));
              }
              progress.advance(done.incrementAndGet() / (double) chunks);
            });
    return new PredictedClasses(classes, points.classNames());
  }

  private static boolean isClassifier(ReluNetwork network, LabeledPoints points) {
    boolean unlabelled = points.size() == 0 || !points.hasLabels();
    return points.isClassified() || (unlabelled && network.outputs() > 1);
  }

  /** Whether the network is a classifier, so that there are classes at all. */
  public boolean isPresent() {
    return classes.length > 0;
  }

  /** The index of the class predicted in a region. */
  public int of(int region) {
    return classes[region];
  }

  /** The name of class {@code index}: as in the points, or else its number. */
  public String name(int index) {
    return index < names.size() ? names.get(index) : Integer.toString(index);
  }

  /** Whether the decision boundary runs between two regions: their classes differ. */
  public boolean differ(int region, int other) {
    return isPresent() && classes[region] != classes[other];
  }
}
