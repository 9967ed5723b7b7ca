package org.reluatlas.gephi.menu;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import javax.swing.JFileChooser;
import org.gephi.project.api.Workspace;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.NbBundle;
import org.openide.windows.WindowManager;
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
    ExportChooser chooser = chooser(workspace);
    boolean chosen =
        chooser.showSaveDialog(WindowManager.getDefault().getMainWindow())
            == JFileChooser.APPROVE_OPTION;
    return chosen ? into(chooser.target().toPath()) : null;
  }

  /** A chooser that proposes a file named as the workspace. */
  final ExportChooser chooser(Workspace workspace) {
    ExportChooser chooser = new ExportChooser(ExportAction::mayOverwrite);
    chooser.setDialogTitle(text("task"));
    for (String extension : extensions()) {
      chooser.offer(extension, description(extension));
    }
    chooser.propose(workspace.getName());
    return chooser;
  }

  private static boolean mayOverwrite(File file) {
    NotifyDescriptor question =
        new NotifyDescriptor.Confirmation(
            shared("exists", file.getName()),
            shared("existsTitle"),
            NotifyDescriptor.YES_NO_OPTION,
            NotifyDescriptor.WARNING_MESSAGE);
    return DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.YES_OPTION;
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

  private void save(Workspace workspace, Path file, Progress progress) throws IOException {
    try {
      WholeFile.write(
          file,
          draft -> {
            write(workspace, extensionOf(file), draft, progress);
            progress.check();
          });
    } catch (IOException e) {
      throw new IOException(shared("unwritten", file, cause(file, e)), e);
    }
  }

  /** Java's exceptions often say no more than a name, and that one of the draft. */
  private static String cause(Path file, IOException e) {
    if (e instanceof AccessDeniedException) {
      return shared("denied");
    }
    if (e instanceof NoSuchFileException) {
      Path folder = file.toAbsolutePath().getParent();
      // some folders take no files, and say it so: /proc
      return shared(Files.isDirectory(folder) ? "noFile" : "noFolder", folder);
    }
    String reason = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : null;
    return reason == null ? String.valueOf(e.getMessage()) : reason;
  }

  private static String shared(String key, Object... arguments) {
    return NbBundle.getMessage(ExportAction.class, "ExportAction." + key, arguments);
  }

  static Writer writer(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }
}
