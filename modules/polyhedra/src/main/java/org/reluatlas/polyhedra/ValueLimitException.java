package org.reluatlas.polyhedra;

import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * Rounding cannot tell apart the values of an output at so many vertices, or along so many edges,
 * that exact arithmetic would take very long, as in deep and wide networks with very many cells.
 */
public final class ValueLimitException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * The limit.
   *
   * @param where vertices or edges
   */
  ValueLimitException(int open, int of, String where) {
    super(
        Fault.RUN,
        null,
        "the values of the output are too close for double precision at %,d of %,d %s, and exact"
            + " arithmetic would take too long; make the domain smaller (%s)",
        open,
        of,
        where,
        Setting.BOX);
  }
}
