package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A spike of the loss: a stretch of the table of losses in which each loss is more than twice the
 * median of the 50 losses before the stretch. It takes at least 5 losses to have a median;
 * stretches with fewer than 5 losses between them are one. Immutable.
 */
public final class LossSpike {

  private static final int WINDOW = 50;
  private static final int FEWEST = 5;
  private static final double FACTOR = 2;

  private final long first;
  private final long last;
  private final long peak;
  private final double median;
  private final double loss;

  private LossSpike(long first, long last, long peak, double median, double loss) {
    this.first = first;
    this.last = last;
    this.peak = peak;
    this.median = median;
    this.loss = loss;
  }

  /** All spikes of a table, by ascending epoch. O(losses · 50). */
  public static List<LossSpike> of(LossTable table) {
    List<LossSpike> spikes = new ArrayList<>();
    long[] epochs =
        Arrays.stream(table.epochs()).filter(e -> Double.isFinite(table.loss(e))).toArray();
    double[] losses = Arrays.stream(epochs).mapToDouble(table::loss).toArray();
    for (int i = FEWEST; i < losses.length; i++) {
      double median = median(losses, Math.max(0, i - WINDOW), i);
      if (median > 0 && losses[i] > FACTOR * median) {
        int end = end(losses, i, median);
        spikes.add(spike(epochs, losses, i, end, median));
        i = end + 1;
      }
    }
    return spikes;
  }

  /** The last loss of the stretch that begins at a loss. */
  private static int end(double[] losses, int from, double median) {
    int end = from;
    for (int i = from; i < losses.length && i - end <= FEWEST; i++) {
      end = losses[i] > FACTOR * median ? i : end;
    }
    return end;
  }

  private static LossSpike spike(long[] epochs, double[] losses, int from, int to, double median) {
    int peak = from;
    for (int i = from; i <= to; i++) {
      peak = losses[i] > losses[peak] ? i : peak;
    }
    return new LossSpike(epochs[from], epochs[to], epochs[peak], median, losses[peak]);
  }

  private static double median(double[] values, int from, int to) {
    double[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** The first epoch whose loss is above. */
  public long first() {
    return first;
  }

  /** The last epoch whose loss is above. */
  public long last() {
    return last;
  }

  /** The epoch of the largest loss. */
  public long peak() {
    return peak;
  }

  /** The median of the losses before. */
  public double median() {
    return median;
  }

  /** The largest loss. */
  public double loss() {
    return loss;
  }

  /** How many times the median the largest loss is. */
  public double ratio() {
    return loss / median;
  }
}
