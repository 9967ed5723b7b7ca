package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * When each region of a run is there. A life is a stretch of checkpoints one after another that
 * have its pattern; a region that comes back has a further one. Skipped checkpoints count as not
 * made. O(lives) memory. Immutable.
 */
public final class RegionLives {

  private final EpochTimeline timeline;
  private final List<Life> lives;
  private final int[] regions;
  private final double[] dualEdges;
  private final int checkpointsOfRun;

  /** Of the checkpoints that were collected, which are the first ones of so many. */
  RegionLives(Collector collected, int checkpointsOfRun) {
    timeline = collected.timeline();
    lives = collected.end();
    regions = collected.regions.stream().mapToInt(Integer::intValue).toArray();
    dualEdges = collected.dualEdges.stream().mapToDouble(Double::doubleValue).toArray();
    this.checkpointsOfRun = checkpointsOfRun;
  }

  /** One life of one pattern, known by its key. */
  static final class Life {

    final PatternKey key;
    final int first;
    final int last;

    Life(PatternKey key, int first, int last) {
      this.key = key;
      this.first = first;
      this.last = last;
    }

    int first() {
      return first;
    }

    int checkpoints() {
      return last - first + 1;
    }
  }

  /**
   * Of a run whose checkpoints are kept: their patterns are read one after another.
   *
   * @param run the number of the run
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws org.reluatlas.task.ExplainedException when a kept checkpoint is gone
   */
  public static RegionLives of(Evolution evolution, int run, Progress progress) {
    List<EpochRow> rows = DynamicDualGraph.presentRows(evolution, run);
    Collector collector = new Collector();
    Steps steps = Steps.of(progress, rows.size()).every(1);
    for (EpochRow row : rows) {
      steps.next();
      collector.add(row.epoch(), evolution.patterns(row), row.measures().get("dualEdges"));
    }
    return new RegionLives(collector, rows.size());
  }

  /** The epochs of the checkpoints that are known. */
  public EpochTimeline timeline() {
    return timeline;
  }

  /** Whether all checkpoints of the run are known, and not only the first ones. */
  public boolean isWhole() {
    return regions.length == checkpointsOfRun;
  }

  /** The number of checkpoints of the run. */
  public int checkpoints() {
    return checkpointsOfRun;
  }

  /** The longest life, in checkpoints; 0 without checkpoints. */
  public int longest() {
    return lives.stream().mapToInt(Life::checkpoints).max().orElse(0);
  }

  /**
   * The number of regions that live for so many checkpoints at least once; extrapolated when not
   * all checkpoints are known.
   *
   * @param minLifetime 1 or more
   */
  public long nodes(int minLifetime) {
    return Math.round(extrapolated(births(minLifetime)));
  }

  /**
   * The number of pairs of such regions that are adjacent at some checkpoint, by estimate: as many
   * for each region as the checkpoints have on average.
   *
   * @param minLifetime 1 or more
   */
  public long edges(int minLifetime) {
    double edgesOfAll = Arrays.stream(dualEdges).sum();
    double regionsOfAll = Math.max(1, Arrays.stream(regions).asLongStream().sum());
    return Math.round(nodes(minLifetime) * edgesOfAll / regionsOfAll);
  }

  /** The smallest lifetime with so many nodes at most, or the longest life. */
  public int lifetimeFor(long mostNodes) {
    int lifetime = 1;
    while (lifetime < longest() && nodes(lifetime) > mostNodes) {
      lifetime++;
    }
    return lifetime;
  }

  /** How many regions with a life that is long enough have their first such at each checkpoint. */
  private double[] births(int minLifetime) {
    double[] births = new double[regions.length];
    Map<PatternKey, Integer> first = new HashMap<>();
    for (Life life : lives) {
      if (life.checkpoints() >= minLifetime) {
        first.merge(life.key, life.first, Math::min);
      }
    }
    first.values().forEach(at -> births[at]++);
    return births;
  }

  /** The sum, with the mean of the later half for each checkpoint that is not known. */
  private double extrapolated(double... counts) {
    int half = Math.max(1, counts.length / 2);
    double sum = Arrays.stream(counts).sum();
    double rate =
        Arrays.stream(counts, Math.min(half, counts.length), counts.length).average().orElse(0);
    return sum + rate * (checkpointsOfRun - counts.length);
  }

  /** Those that are long enough, by pattern in the order of the first of them, then of patterns. */
  List<List<Life>> byRegion(int minLifetime) {
    Map<PatternKey, List<Life>> byKey = new HashMap<>();
    for (Life life : lives) {
      if (life.checkpoints() >= minLifetime) {
        byKey.computeIfAbsent(life.key, key -> new ArrayList<>(1)).add(life);
      }
    }
    List<List<Life>> regionLives = new ArrayList<>(byKey.values());
    regionLives.forEach(ofOne -> ofOne.sort(Comparator.comparingInt(Life::first)));
    regionLives.sort(
        Comparator.<List<Life>>comparingInt(ofOne -> ofOne.get(0).first)
            .thenComparing(ofOne -> ofOne.get(0).key));
    return regionLives;
  }

  /** Takes the patterns of one checkpoint after another. */
  static final class Collector {

    private final List<Life> lives = new ArrayList<>();
    private final List<Long> epochs = new ArrayList<>();
    private final List<Integer> regions = new ArrayList<>();
    private final List<Double> dualEdges = new ArrayList<>();
    private PatternSet before;
    private int[] births = new int[0];

    void add(long epoch, PatternSet now, double edges) {
      int[] next = new int[now.size()];
      Arrays.fill(next, regions.size());
      boolean[] survives = new boolean[births.length];
      if (before != null) {
        before.match(
            now,
            (i, j) -> {
              next[j] = births[i];
              survives[i] = true;
            });
      }
      for (int i = 0; i < survives.length; i++) {
        if (!survives[i]) {
          bury(i);
        }
      }
      before = now;
      births = next;
      epochs.add(epoch);
      regions.add(now.size());
      dualEdges.add(edges);
    }

    private void bury(int i) {
      PatternKey key = new PatternKey(before.word(i, 0), before.word(i, 1));
      lives.add(new Life(key, births[i], regions.size() - 1));
    }

    private EpochTimeline timeline() {
      return new EpochTimeline(epochs.stream().mapToLong(Long::longValue).toArray());
    }

    private List<Life> end() {
      for (int i = 0; i < births.length; i++) {
        bury(i);
      }
      return lives;
    }
  }
}
