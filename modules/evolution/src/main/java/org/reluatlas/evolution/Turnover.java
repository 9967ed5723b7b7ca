package org.reluatlas.evolution;

import org.reluatlas.task.Progress;

/** What happened to the regions from one checkpoint to the next. */
final class Turnover {

  static final String BIRTHS = "births";
  static final String DEATHS = "deaths";
  static final String SURVIVORS = "survivors";
  static final String JACCARD = "jaccard";
  static final String KEPT_VOLUME = "keptVolume";

  private Turnover() {}

  /** Nothing is known. */
  static Measures unknown() {
    return measures(Double.NaN, Double.NaN, Double.NaN, Double.NaN).build();
  }

  /** From {@code before} to {@code after}. */
  static Measures of(RegionSnapshot before, RegionSnapshot after, Progress progress) {
    return ofSets(before.patterns(), after.patterns())
        .put(KEPT_VOLUME, before.keptVolume(after, progress))
        .build();
  }

  /** What the sets of patterns tell, without the volume. */
  static Measures.Builder ofSets(PatternSet before, PatternSet after) {
    int survivors = before.match(after, (i, j) -> {});
    int births = after.size() - survivors;
    int deaths = before.size() - survivors;
    return measures(births, deaths, survivors, survivors / (double) (survivors + births + deaths));
  }

  private static Measures.Builder measures(
      double births, double deaths, double survivors, double jaccard) {
    return new Measures.Builder()
        .put(BIRTHS, births)
        .put(DEATHS, deaths)
        .put(SURVIVORS, survivors)
        .put(JACCARD, jaccard)
        .put(KEPT_VOLUME, Double.NaN);
  }
}
