package org.reluatlas.study;

import java.io.IOException;
import java.io.OutputStream;
import org.reluatlas.polyhedra.io.ComplexArrays;
import org.reluatlas.task.Progress;
import org.reluatlas.task.file.NpzWriter;

/** The complex of a study as arrays for NumPy. */
public final class StudyArrays {

  private StudyArrays() {}

  /**
   * Writes the complex, computed if necessary, with its regions and dual graph as an NPZ file, and
   * {@code input_names}, the names of the coordinates; closes the stream.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @see ComplexArrays
   */
  public static void write(Study study, OutputStream out, Progress progress) throws IOException {
    try (NpzWriter arrays = new NpzWriter(out)) {
      arrays.texts("input_names", study.problem().coordinateNames());
      ComplexArrays.write(study.graph(), study.regions(), arrays, progress);
    }
  }
}
