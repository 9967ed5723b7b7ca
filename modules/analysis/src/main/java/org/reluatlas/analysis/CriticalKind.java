package org.reluatlas.analysis;

/** What a critical set is to the values around it. */
public enum CriticalKind {

  /** A local minimum: the values around are larger. Its multiplicity of index 0 is 1. */
  MINIMUM("minimum"),

  /** Neither, but parts of the sublevel set join at it, or holes or voids of it begin or end. */
  SADDLE("saddle"),

  /** A local maximum in the interior: the values around are smaller. That of index d is 1. */
  MAXIMUM("maximum");

  private final String word;

  CriticalKind(String word) {
    this.word = word;
  }

  /** The word in files and figures. */
  public String word() {
    return word;
  }

  static CriticalKind of(int[] multiplicities) {
    if (multiplicities[0] > 0) {
      return MINIMUM;
    }
    return multiplicities[multiplicities.length - 1] > 0 ? MAXIMUM : SADDLE;
  }
}
