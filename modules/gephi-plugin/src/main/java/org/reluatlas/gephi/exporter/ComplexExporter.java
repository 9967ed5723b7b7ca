package org.reluatlas.gephi.exporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.gephi.io.exporter.spi.CharacterExporter;
import org.gephi.io.exporter.spi.GraphExporter;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.model.NoNetworkException;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.task.TicketTask;
import org.reluatlas.study.ComplexFormat;

/** Writes the cell complex of a workspace in one format. */
public final class ComplexExporter extends TicketTask implements GraphExporter, CharacterExporter {

  private final ComplexFormat format;
  private Workspace workspace;
  private Writer writer;
  private boolean visible;

  ComplexExporter(ComplexFormat format) {
    this.format = format;
  }

  /** What the user reads about a format. */
  public static String description(ComplexFormat format) {
    return NbBundle.getMessage(ComplexExporter.class, "ComplexFormat." + format.name());
  }

  /** The workspace to export: the current one unless another was set. */
  @Override
  public Workspace getWorkspace() {
    return workspace == null
        ? Lookup.getDefault().lookup(ProjectController.class).getCurrentWorkspace()
        : workspace;
  }

  @Override
  public void setWorkspace(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Computes the complex unless it is there, and writes it.
   *
   * @return true
   * @throws NoNetworkException when the workspace has no network
   * @throws org.reluatlas.polyhedra.io.UnsupportedDimensionException when the format cannot hold it
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  @Override
  public boolean execute() {
    Workspace exported = getWorkspace();
    if (exported == null) {
      throw NoNetworkException.ofOtherGraph();
    }
    progress.start(NbBundle.getMessage(ComplexExporter.class, "ComplexExporter.task"));
    try {
      format.write(ReluModel.of(exported).decomposed(progress).study(progress), writer, progress);
      progress.check();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      progress.finish();
    }
  }

  @Override
  public void setWriter(Writer writer) {
    this.writer = writer;
  }

  /** The complex is written as a whole, whichever nodes are filtered out. */
  @Override
  public boolean isExportVisible() {
    return visible;
  }

  @Override
  public void setExportVisible(boolean exportVisible) {
    visible = exportVisible;
  }
}
