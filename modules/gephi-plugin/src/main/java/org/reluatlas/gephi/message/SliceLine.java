package org.reluatlas.gephi.message;

import java.util.Optional;
import org.openide.util.NbBundle;
import org.reluatlas.study.Problem;

/** The text about the slice of a problem. */
public final class SliceLine {

  private SliceLine() {}

  /** The slice and its coordinates in one line; empty for the whole input space. */
  public static Optional<String> of(Problem problem) {
    return problem
        .slice()
        .map(
            slice ->
                NbBundle.getMessage(
                    SliceLine.class,
                    "SliceLine.slice",
                    slice.inputs(),
                    slice.description(),
                    String.join(", ", problem.coordinateNames())));
  }
}
