package org.reluatlas.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * The output of the network in each region, as a point of a space in which outputs can be compared:
 * class probabilities (softmax of the outputs, or the logistic function of a score less its level),
 * or the outputs of a regression scaled to [0, 1] over all regions. Immutable.
 *
 * <p>It is the mean over the training points in a region and, where there are none, the value at
 * the centroid. Labels are not used. Class probabilities are sharpened to pᵢ⁶ / Σ pⱼ⁶: a region
 * that the decision boundary passes is then close to the class of most of its points, and not half
 * way between two classes, where small steps could connect one class to the other.
 *
 * <p>The unit of a score without classes, such as a distance, is unknown. Less its level it is
 * divided by its root mean square over the centroids, so that no scale decides the result.
 */
final class RegionOutputs {

  private static final double SHARPNESS = 6;
  private static final int CHUNK = 512;

  private final double[][] values;

  private RegionOutputs(double[][] values) {
    this.values = values;
  }

  /** Evaluates the network once per training point and per region, in parallel. */
  static RegionOutputs of(AnnotatedRegions regions, Progress progress) {
    progress.begin("outputs");
    OutputMeaning outputs = regions.outputs();
    double[][] atCentroids = atCentroids(regions, progress);
    double unit = outputs.namesSides() ? rootMeanSquare(regions, atCentroids) : 1;
    double[][] values = new double[atCentroids.length][];
    addTrainingPoints(regions, values, unit, progress);
    for (int region = 0; region < values.length; region++) {
      int points = regions.points().training(region);
      if (points == 0) {
        values[region] = compared(atCentroids[region], outputs, unit);
      } else {
        for (int i = 0; i < values[region].length; i++) {
          values[region][i] /= points;
        }
      }
    }
    if (outputs.hasBoundary()) {
      sharpen(values);
    } else {
      scaleToUnit(values);
    }
    return new RegionOutputs(values);
  }

  /** What the network is at the centroids, or null where nobody asks. */
  private static double[][] atCentroids(AnnotatedRegions regions, Progress progress) {
    ReluNetwork network = regions.complex().network();
    boolean everywhere = regions.outputs().namesSides();
    double[][] values = new double[regions.complex().regions()][];
    ParallelRanges.runStep(
        values.length,
        CHUNK,
        progress,
        (from, to) -> {
          int[] wanted =
              IntStream.range(from, to)
                  .filter(region -> everywhere || regions.points().training(region) == 0)
                  .toArray();
          double[][] centroids =
              IntStream.of(wanted).mapToObj(regions.geometry()::centroid).toArray(double[][]::new);
          double[][] outputs = network.forward(centroids);
          for (int i = 0; i < wanted.length; i++) {
            values[wanted[i]] = outputs[i];
          }
        });
    return values;
  }

  private static void addTrainingPoints(
      AnnotatedRegions regions, double[][] values, double unit, Progress progress) {
    RegionPoints counts = regions.points();
    LabeledPoints points = counts.points();
    for (int i = 0; i < points.size(); i++) {
      if (i % 1024 == 0) {
        progress.check();
      }
      int region = counts.regionOf(i);
      if (points.isTraining(i) && region >= 0) {
        double[] value =
            compared(regions.complex().network().forward(points.point(i)), regions.outputs(), unit);
        if (values[region] == null) {
          values[region] = value;
        } else {
          for (int j = 0; j < value.length; j++) {
            values[region][j] += value[j];
          }
        }
      }
    }
  }

  private static double rootMeanSquare(AnnotatedRegions regions, double[][] atCentroids) {
    ScalarOutput score = ScalarOutput.of(regions);
    double mean =
        Arrays.stream(atCentroids)
            .mapToDouble(outputs -> score.of(outputs) - regions.outputs().level())
            .map(above -> above * above)
            .average()
            .orElseThrow();
    return mean > 0 ? Math.sqrt(mean) : 1;
  }

  private static double[] compared(double[] values, OutputMeaning outputs, double unit) {
    if (!outputs.hasBoundary()) {
      return values;
    }
    double[] logits =
        outputs.isScore()
            ? new double[] {0, (values[outputs.output().orElseThrow()] - outputs.level()) / unit}
            : values;
    double largest = Arrays.stream(logits).max().orElse(0);
    double[] exponentials = Arrays.stream(logits).map(z -> Math.exp(z - largest)).toArray();
    double sum = Arrays.stream(exponentials).sum();
    return Arrays.stream(exponentials).map(e -> e / sum).toArray();
  }

  private static void sharpen(double[][] values) {
    for (double[] value : values) {
      double largest = Arrays.stream(value).max().orElse(1);
      double sum = 0;
      for (int i = 0; i < value.length; i++) {
        value[i] = Math.pow(value[i] / largest, SHARPNESS);
        sum += value[i];
      }
      for (int i = 0; i < value.length; i++) {
        value[i] /= sum;
      }
    }
  }

  private static void scaleToUnit(double[][] values) {
    for (int i = 0; values.length > 0 && i < values[0].length; i++) {
      int output = i;
      double low = Arrays.stream(values).mapToDouble(v -> v[output]).min().orElse(0);
      double high = Arrays.stream(values).mapToDouble(v -> v[output]).max().orElse(0);
      for (double[] value : values) {
        value[output] = high > low ? (value[output] - low) / (high - low) : 0;
      }
    }
  }

  /** The Euclidean distance between two regions' values over √2: |Δp| for two classes. */
  double contrast(int region, int other) {
    double squares = 0;
    for (int i = 0; i < values[region].length; i++) {
      double difference = values[region][i] - values[other][i];
      squares += difference * difference;
    }
    return Math.sqrt(squares / 2);
  }
}
