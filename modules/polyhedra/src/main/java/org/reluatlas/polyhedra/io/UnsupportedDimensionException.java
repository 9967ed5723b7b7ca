package org.reluatlas.polyhedra.io;

import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** A file format cannot hold a complex of this dimension. */
public final class UnsupportedDimensionException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  UnsupportedDimensionException(String format, String holds, int dimension) {
    super(
        Fault.INPUT,
        null,
        "%s holds complexes of %s dimensions and this one has %d; JSON and PHAT take every"
            + " dimension",
        format,
        holds,
        dimension);
  }

  private UnsupportedDimensionException(String format, String holds, int dimension, String remedy) {
    super(
        Fault.INPUT,
        null,
        "%s holds a boundary in %s and this one is in %d; " + remedy,
        format,
        holds,
        dimension,
        Setting.SLICE);
  }

  /** A boundary in another number of dimensions than the format holds as a mesh. */
  static UnsupportedDimensionException ofBoundary(String format, String holds, int dimension) {
    return new UnsupportedDimensionException(
        format,
        holds,
        dimension,
        dimension < 3 ? "VTK takes lines and points too" : "decompose a slice of the inputs (%s)");
  }
}
