package org.reluatlas.gephi.menu;

import java.io.File;
import java.util.Locale;
import java.util.function.Predicate;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks where to export to, and once more when there is a file already. */
final class ExportChooser extends JFileChooser {

  private static final long serialVersionUID = 1L;

  private final transient Predicate<File> overwrite;

  /**
   * A chooser without kinds of files yet.
   *
   * @param overwrite asks whether a file that exists may be replaced
   */
  ExportChooser(Predicate<File> overwrite) {
    this.overwrite = overwrite;
    setAcceptAllFileFilterUsed(false);
  }

  /** Offers a kind of file; the first one is chosen at the beginning. */
  void offer(String extension, String description) {
    addChoosableFileFilter(new FileNameExtensionFilter(description, extension));
    setFileFilter(getChoosableFileFilters()[0]);
  }

  /** The chosen file; with the extension of the chosen kind when it has none of those offered. */
  File target() {
    File chosen = getSelectedFile();
    String name = chosen.getName().toLowerCase(Locale.ROOT);
    for (FileFilter filter : getChoosableFileFilters()) {
      if (name.endsWith("." + extension(filter))) {
        return chosen;
      }
    }
    return new File(chosen.getPath() + "." + extension(getFileFilter()));
  }

  private static String extension(FileFilter filter) {
    return ((FileNameExtensionFilter) filter).getExtensions()[0];
  }

  @Override
  public void approveSelection() {
    if (!target().exists() || overwrite.test(target())) {
      super.approveSelection();
    }
  }
}
