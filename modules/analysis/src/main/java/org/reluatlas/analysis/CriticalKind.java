package org.reluatlas.analysis;

/** What a critical set is to the values around it. */
public enum CriticalKind {

  /** A local minimum: the values around are larger. Its multiplicity of index 0 is 1. */
  MINIMUM("minimum", "minima"),

  /** Neither, but parts of the sublevel set join at it, or holes or voids of it begin or end. */
  SADDLE("saddle", "saddles"),

  /** A local maximum in the interior: the values around are smaller. That of index d is 1. */
  MAXIMUM("maximum", "maxima");

  private final String word;
  private final String plural;

  CriticalKind(String word, String plural) {
    this.word = word;
    this.plural = plural;
  }

  /** The word in files and figures. */
  public String word() {
    return word;
  }

  /** The word for several. */
  public String plural() {
    return plural;
  }

  static CriticalKind of(int[] multiplicities) {
    if (multiplicities[0] > 0) {
      return MINIMUM;
    }
    return multiplicities[multiplicities.length - 1] > 0 ? MAXIMUM : SADDLE;
  }
}
