package org.reluatlas.analysis;

/**
 * The space that homology is of, where the domain is unbounded; of a bounded one all are the same.
 */
public enum Space {

  /**
   * The closed ball that the domain is when walls beyond all vertices truncate it: their cells are
   * counted. Euler characteristic 1.
   */
  TRUNCATED("truncated", "truncated at infinity, a closed ball"),

  /**
   * The cells of the domain itself, and its homology with closed supports (Borel and Moore,
   * Homology theory for locally compact spaces, 1960): cells at infinity are left out. The Euler
   * characteristic is a product over the inputs: 1 for a finite interval, 0 for one infinite end,
   * −1 for two.
   */
  BOREL_MOORE("borel-moore", "Borel–Moore, cells of the domain only"),

  /**
   * The one-point compactification: all that is at infinity is one vertex, the last 0-cell. Its
   * Euler characteristic is that of {@link #BOREL_MOORE} plus 1.
   */
  COMPACTIFIED("compactified", "one-point compactification");

  private final String id;
  private final String title;

  Space(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name in options and files. */
  public String id() {
    return id;
  }

  /** The space in words. */
  public String title() {
    return title;
  }

  @Override
  public String toString() {
    return id;
  }
}
