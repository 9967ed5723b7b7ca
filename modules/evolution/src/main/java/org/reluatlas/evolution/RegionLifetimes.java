package org.reluatlas.evolution;

import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.reluatlas.polyhedra.CellComplex;

/**
 * How long regions live: the number of checkpoints one after another that have the pattern. Those
 * of the first checkpoint may be older, and those of the last one may live on.
 */
public final class RegionLifetimes {

  private final NavigableMap<Integer, Integer> ended = new TreeMap<>();
  private final NavigableMap<Integer, Integer> alive = new TreeMap<>();
  private final NavigableMap<Long, Integer> endedAfterEpochs = new TreeMap<>();
  private PatternSet last;
  private int[] ages = new int[0];
  private long[] births = new long[0];
  private long lastEpoch;

  private RegionLifetimes() {}

  /** Of a run, its patterns read from the folder one checkpoint after another. */
  static RegionLifetimes of(Evolution evolution, RunSeries series) {
    RegionLifetimes lifetimes = new RegionLifetimes();
    for (EpochRow row : series.presentRows()) {
      lifetimes.advance(row.epoch(), evolution.patterns(row));
    }
    for (int age : lifetimes.ages) {
      lifetimes.alive.merge(age, 1, Integer::sum);
    }
    return lifetimes;
  }

  private void advance(long epoch, PatternSet now) {
    int[] nextAges = new int[now.size()];
    long[] nextBirths = new long[now.size()];
    Arrays.fill(nextAges, 1);
    Arrays.fill(nextBirths, epoch);
    if (last != null) {
      boolean[] survives = new boolean[ages.length];
      last.match(
          now,
          (i, j) -> {
            nextAges[j] = ages[i] + 1;
            nextBirths[j] = births[i];
            survives[i] = true;
          });
      for (int i = 0; i < ages.length; i++) {
        if (!survives[i]) {
          ended.merge(ages[i], 1, Integer::sum);
          endedAfterEpochs.merge(epoch - births[i], 1, Integer::sum);
        }
      }
    }
    ages = nextAges;
    births = nextBirths;
    last = now;
    lastEpoch = epoch;
  }

  /** The number of regions that died, by the number of checkpoints that they lived. */
  public NavigableMap<Integer, Integer> ended() {
    return Collections.unmodifiableNavigableMap(ended);
  }

  /** The number of regions that died, by the epochs from the one that they were first seen at. */
  public NavigableMap<Long, Integer> endedAfterEpochs() {
    return Collections.unmodifiableNavigableMap(endedAfterEpochs);
  }

  /** How many epochs before the last one each of its regions was first seen, in no order. */
  public long[] ages() {
    return Arrays.stream(births).map(birth -> lastEpoch - birth).toArray();
  }

  /**
   * How many epochs before the last one each of its regions was first seen.
   *
   * @param complex of the last readable checkpoint
   * @return one for each region
   * @throws IllegalArgumentException when the complex is another one
   */
  public long[] ages(CellComplex complex) {
    int[] regions = new int[complex.regions()];
    int common = PatternSet.of(complex, regions).match(last, (i, j) -> {});
    if (common != births.length || common != regions.length) {
      throw new IllegalArgumentException("these are not the regions of the last checkpoint");
    }
    long[] ofRegions = new long[regions.length];
    for (int i = 0; i < regions.length; i++) { // both sets are in the same order
      ofRegions[regions[i]] = lastEpoch - births[i];
    }
    return ofRegions;
  }

  /** The number of regions of the last checkpoint, by the number of checkpoints they live. */
  public NavigableMap<Integer, Integer> alive() {
    return Collections.unmodifiableNavigableMap(alive);
  }
}
