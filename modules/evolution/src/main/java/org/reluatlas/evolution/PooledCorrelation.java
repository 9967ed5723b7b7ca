package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The correlation of a measure with the loss over several runs: the mean of Fisher's z = artanh r
 * at lag 0 with its 95 % confidence interval, turned back. Each run counts as one observation,
 * since the checkpoints of a run depend on each other: Student's distribution with one degree of
 * freedom less than there are runs. Immutable.
 */
public final class PooledCorrelation {

  private static final double CONFIDENCE = 0.95;

  /** Where r is ±1, z is infinite: such a run counts as one that is almost so. */
  private static final double LARGEST = 1 - 1e-12;

  private final String measure;
  private final boolean ofChanges;
  private final String coefficient;
  private final int runs;
  private final double mean;
  private final double low;
  private final double high;

  private PooledCorrelation(LossCorrelation first, String coefficient, double[] z) {
    measure = first.measure();
    ofChanges = first.isOfChanges();
    this.coefficient = coefficient;
    runs = z.length;
    double sum = 0;
    for (double each : z) {
      sum += each;
    }
    double middle = sum / runs; // NaN without runs
    double squares = 0;
    for (double each : z) {
      squares += (each - middle) * (each - middle);
    }
    double half =
        runs < 2
            ? Double.NaN
            : StudentQuantile.twoSided(CONFIDENCE, runs - 1)
                * Math.sqrt(squares / (runs - 1) / runs);
    mean = Math.tanh(middle);
    low = Math.tanh(middle - half);
    high = Math.tanh(middle + half);
  }

  /** Of every measure, on values and on changes, by Pearson and by Spearman. */
  static List<PooledCorrelation> of(List<LossCorrelation> all) {
    Map<String, List<LossCorrelation>> same = new LinkedHashMap<>();
    for (LossCorrelation each : all) {
      same.computeIfAbsent(each.measure() + each.isOfChanges(), name -> new ArrayList<>())
          .add(each);
    }
    List<PooledCorrelation> pooled = new ArrayList<>();
    for (List<LossCorrelation> group : same.values()) {
      pooled.add(of(group, "pearson", LossCorrelation::pearson));
      pooled.add(of(group, "spearman", LossCorrelation::spearman));
    }
    return pooled;
  }

  private static PooledCorrelation of(
      List<LossCorrelation> group,
      String coefficient,
      Function<LossCorrelation, Correlation> which) {
    double[] z =
        group.stream()
            .mapToDouble(each -> which.apply(each).atZero())
            .filter(Double::isFinite)
            .map(r -> Math.max(-LARGEST, Math.min(LARGEST, r)))
            .map(r -> Math.log((1 + r) / (1 - r)) / 2)
            .toArray();
    return new PooledCorrelation(group.get(0), coefficient, z);
  }

  /** The name of the measure. */
  public String measure() {
    return measure;
  }

  /** Whether changes from checkpoint to checkpoint are correlated, not the values. */
  public boolean isOfChanges() {
    return ofChanges;
  }

  /** {@code pearson} or {@code spearman}. */
  public String coefficient() {
    return coefficient;
  }

  /** The number of runs whose correlation is defined. */
  public int runs() {
    return runs;
  }

  /** The pooled correlation; NaN without runs. */
  public double mean() {
    return mean;
  }

  /** The lower end of the confidence interval; NaN for fewer than two runs. */
  public double low() {
    return low;
  }

  /** The upper end of the confidence interval; NaN for fewer than two runs. */
  public double high() {
    return high;
  }
}
