package org.reluatlas.gephi.exporter;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.spi.ByteExporter;
import org.gephi.io.exporter.spi.CharacterExporter;
import org.gephi.io.exporter.spi.Exporter;
import org.gephi.io.exporter.spi.ExporterUI;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.gephi.files.WholeFile;
import org.reluatlas.gephi.message.Notice;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.study.ComplexFormat;
import org.reluatlas.task.CancelledException;

/**
 * Takes precedence over Gephi's own controller, and passes on what is not about cell complexes.
 * Gephi empties a file before it asks an exporter for its content, and logs the stack of what is
 * refused; here a file is written whole or not at all, and the user reads why it was not.
 */
@ServiceProvider(service = ExportController.class, position = 10)
public final class ComplexExportController implements ExportController {

  private final BiConsumer<Path, RuntimeException> refusal;

  /** Found by Gephi. */
  public ComplexExportController() {
    this(
        GraphicsEnvironment.isHeadless()
            ? ComplexExportController::fail
            : ComplexExportController::tell);
  }

  /**
   * A controller with a way to refuse.
   *
   * @param refusal receives the file that was not written, and why
   */
  ComplexExportController(BiConsumer<Path, RuntimeException> refusal) {
    this.refusal = refusal;
  }

  private static void fail(Path file, RuntimeException cause) {
    throw cause;
  }

  private static void tell(Path file, RuntimeException cause) {
    // Gephi writes into the status line that it has exported the file
    Notice.insist(
        NbBundle.getMessage(
            ComplexExportController.class, "ComplexExportController.refused", file.getFileName()));
    if (!(cause instanceof CancelledException)) {
      Notice.tell(Sentence.about(cause));
    }
  }

  private ExportController next() {
    return Lookup.getDefault().lookupAll(ExportController.class).stream()
        .filter(other -> !(other instanceof ComplexExportController))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Gephi's export is missing"));
  }

  @Override
  public void exportFile(File file) throws IOException {
    exportFile(file, (Workspace) null);
  }

  @Override
  public void exportFile(File file, Workspace workspace) throws IOException {
    Exporter exporter = getFileExporter(file);
    if (exporter instanceof ComplexExporter) {
      exporter.setWorkspace(workspace);
      exportFile(file, exporter);
    } else if (workspace == null) {
      next().exportFile(file);
    } else {
      next().exportFile(file, workspace);
    }
  }

  @Override
  public void exportFile(File file, Exporter exporter) throws IOException {
    if (exporter instanceof ComplexExporter) {
      write(file.toPath(), (ComplexExporter) exporter);
    } else {
      next().exportFile(file, exporter);
    }
  }

  private void write(Path file, ComplexExporter exporter) throws IOException {
    try {
      WholeFile.write(file, draft -> writeInto(draft, exporter));
    } catch (RuntimeException e) {
      // Gephi's dialog has made the file, if it was not there
      if (Files.exists(file) && Files.size(file) == 0) {
        Files.delete(file);
      }
      refusal.accept(file, e);
    }
  }

  private static void writeInto(Path draft, ComplexExporter exporter) throws IOException {
    try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
      exporter.setWriter(out);
      exporter.execute();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void exportWriter(Writer writer, CharacterExporter exporter) {
    next().exportWriter(writer, exporter);
  }

  @Override
  public void exportStream(OutputStream stream, ByteExporter exporter) {
    next().exportStream(stream, exporter);
  }

  /** Gephi's own exporter for .json would take .complex.json too, if it were asked first. */
  @Override
  public Exporter getFileExporter(File file) {
    for (ComplexFormat format : ComplexFormat.values()) {
      if (file.getName().endsWith(format.extension())) {
        return new ComplexExporter(format);
      }
    }
    return next().getFileExporter(file);
  }

  @Override
  public Exporter getExporter(String name) {
    return next().getExporter(name);
  }

  @Override
  public ExporterUI getUI(Exporter exporter) {
    return next().getUI(exporter);
  }
}
