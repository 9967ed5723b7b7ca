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
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.gephi.utils.longtask.spi.LongTask;
import org.gephi.utils.progress.ProgressTicket;
import org.openide.util.Exceptions;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.task.TicketProgress;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;

/**
 * Writes the cell complex of a workspace in one format.
 *
 * <p>Gephi's export controller empties the file before it calls {@link #execute}; all that it asks
 * before is {@link #getWorkspace}. So the text is made there, in a draft: what fails or is
 * cancelled fails while the file is as it was.
 */
public final class ComplexExporter implements GraphExporter, CharacterExporter, LongTask {

  private final ComplexFormat format;
  private final TicketProgress progress = new TicketProgress();
  private Workspace workspace;
  private Path draft;
  private Writer writer;
  private boolean visible;

  ComplexExporter(ComplexFormat format) {
    this.format = format;
  }

  /**
   * The workspace to export, the current one unless another was set; its complex is written into a
   * draft when that is not there yet. What it throws has its sentence as localized message, which
   * Gephi shows.
   *
   * @return null when there is no workspace
   * @throws org.reluatlas.gephi.model.NoNetworkException when the workspace has no network
   * @throws org.reluatlas.polyhedra.io.UnsupportedDimensionException when the format cannot hold it
   * @throws CancelledException when cancelled
   */
  @Override
  public Workspace getWorkspace() {
    if (workspace == null) {
      workspace = Lookup.getDefault().lookup(ProjectController.class).getCurrentWorkspace();
    }
    if (workspace != null && draft == null) {
      prepare();
    }
    return workspace;
  }

  @Override
  public void setWorkspace(Workspace workspace) {
    this.workspace = workspace;
    draft = null;
  }

  private void prepare() {
    progress.start(text("task"));
    try {
      draft = writeDraft();
    } catch (CancelledException e) {
      throw Exceptions.attachLocalizedMessage(e, text("cancelled"));
    } catch (IOException e) {
      UncheckedIOException failure = new UncheckedIOException(e);
      throw Exceptions.attachLocalizedMessage(failure, text("unwritten", e.getMessage()));
    } catch (ExplainedException e) {
      throw Exceptions.attachLocalizedMessage(e, Sentence.of(e));
    } catch (RuntimeException e) {
      throw Exceptions.attachLocalizedMessage(e, e.getMessage());
    } finally {
      progress.finish();
    }
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(ComplexExporter.class, "ComplexExporter." + key, arguments);
  }

  private Path writeDraft() throws IOException {
    Path made = Files.createTempFile("complex", format.extension());
    boolean done = false;
    try {
      try (Writer out = Files.newBufferedWriter(made, StandardCharsets.UTF_8)) {
        format.write(ReluModel.of(workspace).decomposed(progress), out, progress);
      }
      progress.check();
      made.toFile().deleteOnExit();
      done = true;
      return made;
    } finally {
      if (!done) {
        Files.delete(made);
      }
    }
  }

  /**
   * Writes what {@link #getWorkspace} has made; it is not cancelled any more, since the file would
   * be empty.
   *
   * @return true
   */
  @Override
  public boolean execute() {
    getWorkspace();
    try (Reader text = Files.newBufferedReader(draft, StandardCharsets.UTF_8)) {
      text.transferTo(writer);
      Files.delete(draft);
      return true;
    } catch (IOException e) {
      throw Exceptions.attachLocalizedMessage(
          new UncheckedIOException(e), text("unwritten", e.getMessage()));
    } finally {
      draft = null;
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

  @Override
  public boolean cancel() {
    return progress.cancel();
  }

  @Override
  public void setProgressTicket(ProgressTicket ticket) {
    progress.setTicket(ticket);
  }
}
