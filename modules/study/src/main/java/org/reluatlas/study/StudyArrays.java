package org.reluatlas.study;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.homology.PersistenceArrays;
import org.reluatlas.homology.PersistencePairs;
import org.reluatlas.polyhedra.io.ComplexArrays;
import org.reluatlas.task.Progress;
import org.reluatlas.task.file.NpzWriter;

/** The complex of a study, and a filtration of it, as arrays for NumPy. */
public final class StudyArrays {

  private StudyArrays() {}

  /**
   * Writes the complex, computed if necessary, with its regions and dual graph as an NPZ file, and
   * {@code input_names}, the names of the coordinates; with a filtration also its cells in their
   * order and its persistence pairs. Of an unbounded domain the filtration has the cells at
   * infinity, whose numbers are −1. Closes the stream.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws org.reluatlas.task.ExplainedException when the filtration would say nothing about this
   *     problem
   * @see ComplexArrays
   * @see PersistenceArrays
   */
  public static void write(
      Study study, Optional<InformedFiltration> filtration, OutputStream out, Progress progress)
      throws IOException {
    Optional<PersistencePairs> pairs = filtration.map(by -> study.persistence(by).pairs());
    try (NpzWriter arrays = new NpzWriter(out)) {
      arrays.texts("input_names", study.problem().coordinateNames());
      ComplexArrays.write(study.graph(), study.regions(), arrays, progress);
      if (pairs.isPresent()) {
        PersistenceArrays.write(pairs.get(), study.complex()::numbersInSpace, arrays, progress);
      }
    }
  }
}
