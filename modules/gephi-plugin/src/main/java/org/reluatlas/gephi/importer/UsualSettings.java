package org.reluatlas.gephi.importer;

import java.nio.file.Path;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;

/** What the import dialog begins with. */
public final class UsualSettings {

  private static final double ASSUMED_LOW = -1;
  private static final double ASSUMED_HIGH = 1;

  private UsualSettings() {}

  /** For a network file: the points beside it, and without points the domain [-1, 1]. */
  public static ProblemSettings of(Path network) {
    return Problem.of(network).pointsBeside().assuming(ASSUMED_LOW, ASSUMED_HIGH);
  }
}
