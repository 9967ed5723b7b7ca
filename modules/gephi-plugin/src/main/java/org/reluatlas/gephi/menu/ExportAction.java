package org.reluatlas.gephi.menu;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.gephi.project.api.Workspace;
import org.openide.windows.WindowManager;
import org.reluatlas.task.Progress;

/** An action that asks for a file and writes it, whole or not at all. */
abstract class ExportAction extends BackgroundAction {

  private Path target;

  /** The extensions to choose from, without a dot, the first being the default. */
  abstract String[] extensions();

  /** What an extension means, for a person. */
  abstract String description(String extension);

  /** Writes in the format of an extension. */
  abstract void write(Workspace workspace, String extension, Path file, Progress progress)
      throws IOException;

  @Override
  final boolean prepare(Workspace workspace) {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle(text("task"));
    chooser.setAcceptAllFileFilterUsed(false);
    for (String extension : extensions()) {
      chooser.addChoosableFileFilter(
          new FileNameExtensionFilter(description(extension), extension));
    }
    chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
    if (chooser.showSaveDialog(WindowManager.getDefault().getMainWindow())
        != JFileChooser.APPROVE_OPTION) {
      return false;
    }
    FileNameExtensionFilter filter = (FileNameExtensionFilter) chooser.getFileFilter();
    target = withExtension(chooser.getSelectedFile().toPath(), filter.getExtensions()[0]);
    return true;
  }

  private Path withExtension(Path chosen, String extension) {
    return extensionOf(chosen) == null
        ? chosen.resolveSibling(chosen.getFileName() + "." + extension)
        : chosen;
  }

  private String extensionOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (String extension : extensions()) {
      if (name.endsWith("." + extension)) {
        return extension;
      }
    }
    return null;
  }

  @Override
  final void run(Workspace workspace, Progress progress) throws IOException {
    save(workspace, target, progress);
  }

  /** Writes a draft beside the file, and puts it in its place when it is whole. */
  final void save(Workspace workspace, Path file, Progress progress) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(folder, "export", ".tmp");
    try {
      write(workspace, extensionOf(file), draft, progress);
      progress.check();
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  static Writer writer(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }
}
