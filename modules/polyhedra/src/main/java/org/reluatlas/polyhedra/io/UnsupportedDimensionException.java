package org.reluatlas.polyhedra.io;

import org.reluatlas.task.ExplainedException;

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
}
