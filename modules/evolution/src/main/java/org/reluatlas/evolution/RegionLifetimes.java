package org.reluatlas.evolution;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How long regions live: the number of checkpoints one after another that have the pattern. Those
 * of the first checkpoint may be older, and those of the last one may live on. Immutable.
 */
public final class RegionLifetimes {

  private final NavigableMap<Integer, Integer> ended = new TreeMap<>();
  private final NavigableMap<Integer, Integer> alive = new TreeMap<>();

  private RegionLifetimes() {}

  /** Of a run, its patterns read from the folder one checkpoint after another. */
  static RegionLifetimes of(Evolution evolution, RunSeries series) {
    RegionLifetimes lifetimes = new RegionLifetimes();
    PatternSet before = null;
    int[] ages = new int[0];
    for (EpochRow row : series.presentRows()) {
      PatternSet now = evolution.patterns(row);
      ages = lifetimes.agesAfter(before, ages, now);
      before = now;
    }
    for (int age : ages) {
      lifetimes.alive.merge(age, 1, Integer::sum);
    }
    return lifetimes;
  }

  private int[] agesAfter(PatternSet before, int[] ages, PatternSet now) {
    int[] next = new int[now.size()];
    java.util.Arrays.fill(next, 1);
    if (before != null) {
      boolean[] survives = new boolean[ages.length];
      before.match(
          now,
          (i, j) -> {
            next[j] = ages[i] + 1;
            survives[i] = true;
          });
      for (int i = 0; i < ages.length; i++) {
        if (!survives[i]) {
          ended.merge(ages[i], 1, Integer::sum);
        }
      }
    }
    return next;
  }

  /** The number of regions that died, by the number of checkpoints that they lived. */
  public NavigableMap<Integer, Integer> ended() {
    return Collections.unmodifiableNavigableMap(ended);
  }

  /** The number of regions of the last checkpoint, by the number of checkpoints they live. */
  public NavigableMap<Integer, Integer> alive() {
    return Collections.unmodifiableNavigableMap(alive);
  }
}
