package org.reluatlas.gephi.exporter;

import java.io.IOException;
import java.io.Writer;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.polyhedra.io.CellComplexJson;
import org.reluatlas.polyhedra.io.OffWriter;
import org.reluatlas.polyhedra.io.PhatWriter;
import org.reluatlas.polyhedra.io.VtkWriter;
import org.reluatlas.task.Progress;

/** The formats that a cell complex can be written in. */
public enum ComplexFormat {
  /** The whole complex with its regions and the dual graph. */
  JSON(".complex.json") {
    @Override
    public void write(DecomposedNetwork network, Writer out, Progress progress) throws IOException {
      CellComplexJson.write(network.graph(), network.regions(), out, progress);
    }
  },
  /** The 2-cells in two or three dimensions. */
  OFF(".off") {
    @Override
    public void write(DecomposedNetwork network, Writer out, Progress progress) throws IOException {
      OffWriter.write(network.complex(), out, progress);
    }
  },
  /** The regions in one to three dimensions. */
  VTK(".vtk") {
    @Override
    public void write(DecomposedNetwork network, Writer out, Progress progress) throws IOException {
      VtkWriter.write(network.regions(), out, progress);
    }
  },
  /** The boundary matrix over Z2. */
  PHAT(".phat") {
    @Override
    public void write(DecomposedNetwork network, Writer out, Progress progress) throws IOException {
      PhatWriter.write(network.complex(), out, progress);
    }
  };

  private final String extension;

  ComplexFormat(String extension) {
    this.extension = extension;
  }

  /**
   * Writes the complex; the writer stays open.
   *
   * @throws org.reluatlas.polyhedra.io.UnsupportedDimensionException when the format cannot hold it
   */
  public abstract void write(DecomposedNetwork network, Writer out, Progress progress)
      throws IOException;

  /** The extension, with its dot. */
  public String extension() {
    return extension;
  }

  /** The name for a person. */
  public String displayName() {
    return NbBundle.getMessage(ComplexFormat.class, "ComplexFormat." + name());
  }
}
