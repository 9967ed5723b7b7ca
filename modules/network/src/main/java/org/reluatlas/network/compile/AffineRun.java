package org.reluatlas.network.compile;

import java.util.List;

/**
 * Affine operations one after another without a kink between them, for the notice on what was
 * folded into one. Immutable.
 */
public final class AffineRun {

  /** No operation. */
  public static final AffineRun NONE = new AffineRun(null, false, false, false, Rounding.NOTHING);

  private final String place;
  private final boolean map;
  private final boolean lacksBias;
  private final boolean shift;
  private final Rounding rounding;

  /** What was rounded, from nothing on. */
  private enum Rounding {
    NOTHING("without rounding"),
    ROOTS("without rounding but for the square roots of the normalisation"),
    NUMBERS("; its numbers are rounded to double");

    private final String words;

    Rounding(String words) {
      this.words = words;
    }
  }

  private AffineRun(
      String place, boolean map, boolean lacksBias, boolean shift, Rounding rounding) {
    this.place = place;
    this.map = map;
    this.lacksBias = lacksBias;
    this.shift = shift;
    this.rounding = rounding;
  }

  /** A map x ↦ Wx + b with weights between features; the place is what the file calls it. */
  public static AffineRun map(String place, boolean lacksBias) {
    return new AffineRun(place, true, lacksBias, false, Rounding.NOTHING);
  }

  /**
   * A map x ↦ s·x + t, feature by feature.
   *
   * @param shift whether all factors are 1
   * @param rounded whether the numbers were rounded
   */
  public static AffineRun scaling(String place, boolean shift, boolean rounded) {
    return new AffineRun(place, false, false, shift, rounded ? Rounding.NUMBERS : Rounding.NOTHING);
  }

  /** A batch normalisation, whose square roots are rounded. */
  public static AffineRun normalization(String place) {
    return new AffineRun(place, false, false, false, Rounding.ROOTS);
  }

  /** Whether no operation has been done. */
  public boolean isEmpty() {
    return place == null;
  }

  /**
   * The run with one more operation. What was folded is told, except a bias that is an operation of
   * its own after its weights.
   *
   * @param apart whether the two were not folded, so that there are units between them
   * @param notices takes the sentence
   */
  public AffineRun then(AffineRun next, boolean apart, List<String> notices) {
    if (isEmpty()) {
      return next;
    }
    if (apart) {
      notices.add(
          place
              + " and "
              + next.place
              + ", with no ReLU between them, stay apart with units that only pass between them:"
              + " one affine map would have many more weights than both");
      return next;
    }
    Rounding worse = rounding.compareTo(next.rounding) < 0 ? next.rounding : rounding;
    if (!lacksBias || !next.shift) {
      String words = worse == Rounding.NUMBERS ? worse.words : " " + worse.words;
      notices.add(
          place
              + " and "
              + next.place
              + ", with no ReLU between them, were folded into one affine map"
              + words);
    }
    return new AffineRun(
        map ? place : next.place, map || next.map, next.lacksBias, next.shift, worse);
  }
}
