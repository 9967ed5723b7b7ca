package org.reluatlas.study;

import java.io.IOException;
import java.io.Writer;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.io.BoundaryMeshWriter;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;

/** The formats that the decision boundary or level set of a study can be written in, as a mesh. */
public enum BoundaryFormat {
  /** A surface in three dimensions. */
  OFF(".boundary.off"),
  /** Points, polylines or polygons in one to three dimensions, for ParaView. */
  VTK(".boundary.vtk");

  private final String extension;

  BoundaryFormat(String extension) {
    this.extension = extension;
  }

  /**
   * Writes the boundary, computed if necessary; the writer stays open.
   *
   * @throws IOException when the writer fails
   * @throws ExplainedException when there is no boundary, the level that was asked for is never
   *     taken, the boundary has no end, or the format has no such dimension
   */
  public void write(Study study, Writer out, Progress progress) throws IOException {
    DecisionBoundary boundary = study.boundary();
    if (!boundary.isPresent()) {
      throw ExplainedException.ofInput(
          "the labels are real numbers, so that the network is a regression without a boundary; give"
              + " %s for a level set",
          Setting.LEVEL);
    }
    study.requireLevel();
    if (this == OFF) {
      BoundaryMeshWriter.writeOff(boundary, out, progress);
    } else {
      BoundaryMeshWriter.writeVtk(boundary, out, progress);
    }
  }

  /** The usual end of the names of its files, with its dot. */
  public String extension() {
    return extension;
  }
}
