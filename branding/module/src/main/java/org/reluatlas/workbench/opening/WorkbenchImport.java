package org.reluatlas.workbench.opening;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.desktop.importer.api.ImportControllerUI;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.Database;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Report;
import org.gephi.io.importer.spi.DatabaseImporter;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.ImporterWizardUI;
import org.gephi.io.importer.spi.WizardImporter;
import org.gephi.utils.longtask.api.LongTaskExecutor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.workbench.FailureText;

/** Opens files into new workspaces, in the background, and shows what the report has to tell. */
@ServiceProvider(service = ImportControllerUI.class)
public final class WorkbenchImport implements ImportControllerUI {

  private static final Logger LOG = Logger.getLogger(WorkbenchImport.class.getName());

  /** One at a time: they would cover each other. */
  private static final RequestProcessor REPORTS = new RequestProcessor("Import reports");

  private final LongTaskExecutor executor = new LongTaskExecutor(true, "Importer", 10);

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(WorkbenchImport.class, "WorkbenchImport." + key, arguments);
  }

  @Override
  public ImportController getImportController() {
    return Lookup.getDefault().lookup(ImportController.class);
  }

  @Override
  public void importFiles(FileObject[] files) {
    for (FileObject file : files) {
      importFile(file);
    }
  }

  @Override
  public void importFile(FileObject file) {
    FileImporter importer = getImportController().getFileImporter(file);
    File path = FileUtil.toFile(file);
    if (importer == null || path == null) {
      say(
          file.getNameExt(),
          text("noImporter", file.getNameExt()),
          NotifyDescriptor.WARNING_MESSAGE);
      return;
    }
    if (importer instanceof FileImporter.FileAware) {
      ((FileImporter.FileAware) importer).setFile(path);
    }
    ask(importer, file.getNameExt(), () -> getImportController().importFile(path, importer));
  }

  @Override
  public void importFile(Reader reader, String importerName) {
    importFile(reader, importerName, importerName);
  }

  @Override
  public void importFile(Reader reader, String fileName, String importerName) {
    FileImporter importer = getImportController().getFileImporter(importerName);
    if (importer == null) {
      say(fileName, text("noImporter", fileName), NotifyDescriptor.WARNING_MESSAGE);
    } else if (importer instanceof FileImporter.FileAware) {
      File copy = copy(reader);
      ((FileImporter.FileAware) importer).setFile(copy);
      ask(importer, fileName, () -> getImportController().importFile(copy, importer));
    } else {
      ask(importer, fileName, () -> getImportController().importFile(reader, importer));
    }
  }

  private static File copy(Reader reader) {
    try {
      File copy = File.createTempFile("import", ".txt");
      copy.deleteOnExit();
      try (Writer out = Files.newBufferedWriter(copy.toPath(), StandardCharsets.UTF_8)) {
        reader.transferTo(out);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ask(Importer importer, String name, Callable<Container> work) {
    if (ImportDialog.accepts(getImportController().getUI(importer), importer, name)) {
      run(importer, name, work);
    }
  }

  private void run(Importer importer, String name, Callable<Container> work) {
    ImportTask task = new ImportTask(importer);
    executor.execute(task, () -> process(task, importer, name, work), text("task", name), null);
  }

  private static void process(
      ImportTask task, Importer importer, String name, Callable<Container> work) {
    try {
      Container container = work.call();
      if (container == null || task.isCancelled()) {
        return;
      }
      container.setSource(ImportedName.of(importer, container, name));
      Report report = container.getReport();
      if (container.getUnloader().getNodeCount() > 0) {
        if (!WorkspaceFill.of(container, name, task)) {
          return;
        }
        // the processor has put a report of its own into the container
        report.append(container.getReport());
      }
      String issues = ImportDialog.issues(report);
      if (!issues.isEmpty()) {
        say(container.getSource(), issues, NotifyDescriptor.INFORMATION_MESSAGE);
      }
    } catch (Exception e) {
      LOG.log(Level.INFO, name, e);
      say(name, text("failed", name, FailureText.of(e)), NotifyDescriptor.ERROR_MESSAGE);
    }
  }

  /** Reports an import when the report before it has been closed. */
  private static void say(String name, String sentence, int kind) {
    NotifyDescriptor message = new NotifyDescriptor.Message(sentence, kind);
    message.setTitle(text("report", name));
    REPORTS.post(() -> DialogDisplayer.getDefault().notify(message));
  }

  @Override
  public void importStream(InputStream stream, String importerName) {
    importStream(stream, importerName, importerName);
  }

  @Override
  public void importStream(InputStream stream, String streamName, String importerName) {
    importFile(new InputStreamReader(stream, StandardCharsets.UTF_8), streamName, importerName);
  }

  @Override
  public void importDatabase(Database database, DatabaseImporter importer) {
    run(importer, "database", () -> getImportController().importDatabase(database, importer));
  }

  @Override
  public void importDatabase(DatabaseImporter importer) {
    importDatabase(importer.getDatabase(), importer);
  }

  @Override
  public void importWizard(WizardImporter importer) {
    String name =
        Lookup.getDefault().lookupAll(ImporterWizardUI.class).stream()
            .filter(wizard -> wizard.isUIForImporter(importer))
            .map(ImporterWizardUI::getDisplayName)
            .findFirst()
            .orElse("wizard");
    run(importer, name, () -> getImportController().importWizard(importer));
  }
}
