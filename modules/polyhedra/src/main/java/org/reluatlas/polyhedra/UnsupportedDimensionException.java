package org.reluatlas.polyhedra;

/** A file format cannot hold a complex of this dimension. The message is one sentence. */
public final class UnsupportedDimensionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnsupportedDimensionException(String format, String holds, int dimension) {
    super(
        format
            + " holds complexes of "
            + holds
            + " dimensions and this one has "
            + dimension
            + "; JSON and PHAT take every dimension");
  }
}
