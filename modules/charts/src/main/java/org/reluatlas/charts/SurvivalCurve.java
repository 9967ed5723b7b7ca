package org.reluatlas.charts;

import java.util.Arrays;

/**
 * The share of lifetimes that are longer than a given time, where some are still going on (Kaplan
 * and Meier, 1958). O(n log n) for n lifetimes.
 */
final class SurvivalCurve {

  private final long[] times;
  private final double[] shares;

  /**
   * @param ended lifetimes from birth to death
   * @param ongoing times lived so far by those that are alive
   */
  SurvivalCurve(long[] ended, long[] ongoing) {
    long[] deaths = ended.clone();
    long[] alive = ongoing.clone();
    Arrays.sort(deaths);
    Arrays.sort(alive);
    times = Arrays.stream(deaths).distinct().toArray();
    shares = new double[times.length];
    double share = 1;
    int dead = 0;
    int censored = 0;
    for (int i = 0; i < times.length; i++) {
      while (censored < alive.length && alive[censored] < times[i]) {
        censored++;
      }
      int before = dead;
      while (dead < deaths.length && deaths[dead] == times[i]) {
        dead++;
      }
      int atRisk = deaths.length - before + alive.length - censored;
      share *= 1 - (double) (dead - before) / atRisk;
      shares[i] = share;
    }
  }

  /** The number of times at which lifetimes ended. */
  int size() {
    return times.length;
  }

  /** The time of step {@code i}, rising in i. */
  long time(int i) {
    return times[i];
  }

  /** The share of lifetimes that are longer than the time of step {@code i}. */
  double share(int i) {
    return shares[i];
  }

  /** The first time at which half of the lifetimes or less go on; −1 when there is none. */
  long median() {
    for (int i = 0; i < times.length; i++) {
      if (shares[i] <= 0.5) {
        return times[i];
      }
    }
    return -1;
  }
}
