package org.reluatlas.gephi.exporter;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gephi.io.exporter.spi.CharacterExporter;
import org.gephi.io.exporter.spi.GraphExporter;
import org.gephi.project.api.Workspace;
import org.gephi.utils.longtask.spi.LongTask;
import org.gephi.utils.progress.ProgressTicket;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.ReluModel;
import org.reluatlas.gephi.TicketProgress;
import org.reluatlas.task.CancelledException;

/** Writes the cell complex of a workspace in one format. */
public final class ComplexExporter implements GraphExporter, CharacterExporter, LongTask {

  private final ComplexFormat format;
  private final TicketProgress progress = new TicketProgress();
  private Workspace workspace;
  private Writer writer;
  private boolean visible;

  ComplexExporter(ComplexFormat format) {
    this.format = format;
  }

  /**
   * Writes the complex.
   *
   * @return false when cancelled; nothing was written then
   * @throws org.reluatlas.gephi.NoNetworkException when the workspace has no network
   * @throws org.reluatlas.polyhedra.UnsupportedDimensionException when the format cannot hold it
   */
  @Override
  public boolean execute() {
    progress.start(NbBundle.getMessage(ComplexExporter.class, "ComplexExporter.task"));
    try {
      Path draft = Files.createTempFile("complex", format.extension());
      try {
        writeDraft(draft);
        try (Reader text = Files.newBufferedReader(draft, StandardCharsets.UTF_8)) {
          text.transferTo(writer);
        }
      } finally {
        Files.delete(draft);
      }
      return true;
    } catch (CancelledException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      progress.finish();
    }
  }

  private void writeDraft(Path draft) throws IOException {
    try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
      format.write(ReluModel.of(workspace).decomposed(progress), out, progress);
    }
    progress.check();
  }

  @Override
  public Workspace getWorkspace() {
    return workspace;
  }

  @Override
  public void setWorkspace(Workspace workspace) {
    this.workspace = workspace;
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

  @Override
  public boolean cancel() {
    return progress.cancel();
  }

  @Override
  public void setProgressTicket(ProgressTicket ticket) {
    progress.setTicket(ticket);
  }
}
