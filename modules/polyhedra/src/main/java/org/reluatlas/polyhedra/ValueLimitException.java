package org.reluatlas.polyhedra;

import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * Rounding cannot tell apart the values of an output at so many vertices that exact arithmetic
 * would take very long, as in deep and wide networks with very many cells.
 */
public final class ValueLimitException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  ValueLimitException(int open, int vertices) {
    super(
        Fault.RUN,
        null,
        "the values of the output are too close for double precision at %,d of %,d vertices, and exact"
            + " arithmetic would take too long; make the domain smaller (%s)",
        open,
        vertices,
        Setting.BOX);
  }
}
