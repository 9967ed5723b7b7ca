package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.task.Progress;

/** How a measure of a run goes with its loss. Immutable. */
public final class LossCorrelation {

  private final String run;
  private final String measure;
  private final boolean ofChanges;
  private final Correlation pearson;
  private final Correlation spearman;

  private LossCorrelation(
      String run, String measure, boolean ofChanges, double[] loss, double[] values) {
    this.run = run;
    this.measure = measure;
    this.ofChanges = ofChanges;
    pearson = Correlation.pearson(loss, values);
    spearman = Correlation.spearman(loss, values);
  }

  /**
   * Of the f-vector and of the shares of cells at the peaks, on values and on their changes; none
   * without losses.
   *
   * @param dimension of the domain
   */
  static List<LossCorrelation> of(RunSeries series, int dimension, Progress progress) {
    List<LossCorrelation> all = new ArrayList<>();
    if (series.run().losses().names().isEmpty()) {
      return all;
    }
    double[] loss = series.losses();
    for (String measure : measures(dimension)) {
      progress.check();
      double[] values = series.values(measure);
      String run = series.run().name();
      all.add(new LossCorrelation(run, measure, false, loss, values));
      all.add(new LossCorrelation(run, measure, true, changes(loss), changes(values)));
    }
    return all;
  }

  private static List<String> measures(int dimension) {
    List<String> names = new ArrayList<>();
    for (int k = 0; k <= dimension; k++) {
      names.add("f" + k);
    }
    for (int i = 0; i < dimension; i++) {
      names.add("betaPeakAt" + i);
    }
    return names;
  }

  private static double[] changes(double[] values) {
    double[] changes = new double[Math.max(0, values.length - 1)];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = values[i + 1] - values[i];
    }
    return changes;
  }

  /** The name of the run. */
  public String run() {
    return run;
  }

  /** The name of the measure. */
  public String measure() {
    return measure;
  }

  /** Whether changes from checkpoint to checkpoint are correlated, not the values. */
  public boolean isOfChanges() {
    return ofChanges;
  }

  /** Pearson's correlation. */
  public Correlation pearson() {
    return pearson;
  }

  /** Spearman's rank correlation. */
  public Correlation spearman() {
    return spearman;
  }
}
