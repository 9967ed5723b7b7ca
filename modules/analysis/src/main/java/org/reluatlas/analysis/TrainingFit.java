package org.reluatlas.analysis;

import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.Progress;

/**
 * How well a network fits its training or test points: mean cross entropy and accuracy of a
 * classifier, mean squared error of a regression. Immutable.
 *
 * <p>The cross entropy is that of the softmax of several outputs, of the logistic function of a
 * single one less the level of its boundary. It need not be the loss that the network was trained
 * with.
 */
public final class TrainingFit {

  private final boolean classifier;
  private final int count;
  private final double loss;
  private final double accuracy;

  private TrainingFit(boolean classifier, int count, double loss, double accuracy) {
    this.classifier = classifier;
    this.count = count;
    this.loss = loss;
    this.accuracy = accuracy;
  }

  /**
   * Evaluates the network at all training points that have labels, inside the domain or not.
   *
   * @param outputs what the outputs of the network stand for
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static TrainingFit of(
      ReluNetwork network, LabeledPoints points, OutputMeaning outputs, Progress progress) {
    return of(network, points, outputs, true, progress);
  }

  /**
   * Evaluates the network at all test points that have labels, inside the domain or not.
   *
   * @param outputs what the outputs of the network stand for
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static TrainingFit ofTest(
      ReluNetwork network, LabeledPoints points, OutputMeaning outputs, Progress progress) {
    return of(network, points, outputs, false, progress);
  }

  private static TrainingFit of(
      ReluNetwork network,
      LabeledPoints points,
      OutputMeaning outputs,
      boolean training,
      Progress progress) {
    double loss = 0;
    int right = 0;
    int count = 0;
    for (int i = 0; points.hasLabels() && i < points.size(); i++) {
      if (i % 1024 == 0) {
        progress.check();
      }
      if (points.isTraining(i) != training) {
        continue;
      }
      double[] values = network.forward(points.point(i));
      count++;
      if (points.isClassified()) {
        double[] logits = values.length == 1 ? new double[] {outputs.level(), values[0]} : values;
        int label = (int) points.label(i);
        loss += label < logits.length ? crossEntropy(logits, label) : Double.POSITIVE_INFINITY;
        right += largest(logits) == label ? 1 : 0;
      } else {
        double error = values[0] - points.label(i);
        loss += error * error;
      }
    }
    return new TrainingFit(points.isClassified(), count, loss / count, right / (double) count);
  }

  private static double crossEntropy(double[] logits, int label) {
    double top = logits[largest(logits)];
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit - top);
    }
    return top + Math.log(sum) - logits[label];
  }

  /** The first of the largest. */
  private static int largest(double[] logits) {
    int largest = 0;
    for (int i = 1; i < logits.length; i++) {
      largest = logits[i] > logits[largest] ? i : largest;
    }
    return largest;
  }

  /** The number of these points with labels; the other figures are NaN when it is 0. */
  public int points() {
    return count;
  }

  /** Whether the labels are classes. */
  public boolean isClassifier() {
    return classifier;
  }

  /** The mean cross entropy, or the mean squared error. */
  public double loss() {
    return loss;
  }

  /** The share of the points whose class is predicted; 0 for a regression. */
  public double accuracy() {
    return accuracy;
  }
}
