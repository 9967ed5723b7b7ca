package org.reluatlas.study;

import java.io.IOException;
import java.io.Writer;
import org.reluatlas.polyhedra.io.CellComplexJson;
import org.reluatlas.polyhedra.io.OffWriter;
import org.reluatlas.polyhedra.io.PhatWriter;
import org.reluatlas.polyhedra.io.VtkWriter;
import org.reluatlas.task.Progress;

/** The formats that the cell complex of a study can be written in, for other programs. */
public enum ComplexFormat {
  /** The whole complex with its regions and the dual graph. */
  JSON(".complex.json"),
  /** The 2-cells in two or three dimensions. */
  OFF(".off"),
  /** The regions with their data in one to three dimensions, for ParaView. */
  VTK(".vtk"),
  /** The boundary matrix over Z2. */
  PHAT(".phat");

  private final String extension;

  ComplexFormat(String extension) {
    this.extension = extension;
  }

  /**
   * Writes the complex, computed if necessary; the writer stays open. Of an unbounded domain OFF
   * and VTK have what is drawn of it ({@link Study#inView}), the others the cells that are not at
   * infinity.
   *
   * @throws IOException when the writer fails
   * @throws org.reluatlas.polyhedra.io.UnsupportedDimensionException when the format has no such
   *     dimension
   */
  public void write(Study study, Writer out, Progress progress) throws IOException {
    switch (this) {
      case JSON:
        CellComplexJson.write(study.graph(), study.regions(), out, progress);
        break;
      case OFF:
        OffWriter.write(study.inView().complex(), out, progress);
        break;
      case VTK:
        VtkWriter.write(study.inView().regions(), out, progress);
        break;
      case PHAT:
        PhatWriter.write(study.complex(), out, progress);
        break;
    }
  }

  /** The usual end of the names of its files, with its dot. */
  public String extension() {
    return extension;
  }
}
