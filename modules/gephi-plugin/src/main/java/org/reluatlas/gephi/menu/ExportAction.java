package org.reluatlas.gephi.menu;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gephi.project.api.Workspace;
import org.reluatlas.gephi.files.ExportChooser;
import org.reluatlas.gephi.files.WholeFile;
import org.reluatlas.task.Progress;

/** An action that asks for a file and writes it, whole or not at all. */
abstract class ExportAction extends BackgroundAction {

  /** The extensions to choose from, without a dot, the first being the default. */
  abstract String[] extensions();

  /** What an extension means, for a person. */
  abstract String description(String extension);

  /** Writes in the format of an extension. */
  abstract void write(Workspace workspace, String extension, Path file, Progress progress)
      throws IOException;

  @Override
  final Work prepare(Workspace workspace) {
    return chooser(workspace).ask().map(this::into).orElse(null);
  }

  /** A chooser that proposes a file named as the workspace. */
  final ExportChooser chooser(Workspace workspace) {
    ExportChooser chooser = new ExportChooser();
    chooser.setDialogTitle(text("task"));
    for (String extension : extensions()) {
      chooser.offer(extension, description(extension));
    }
    chooser.propose(workspace.getName());
    return chooser;
  }

  /** The work of writing into a file. */
  final Work into(Path file) {
    return (workspace, progress) -> save(workspace, file, progress);
  }

  private String extensionOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (String extension : extensions()) {
      if (name.endsWith("." + extension)) {
        return extension;
      }
    }
    throw new IllegalArgumentException("no format of " + file);
  }

  private void save(Workspace workspace, Path file, Progress progress) {
    WholeFile.write(
        file,
        draft -> {
          write(workspace, extensionOf(file), draft, progress);
          progress.check();
        });
  }

  static Writer writer(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }
}
