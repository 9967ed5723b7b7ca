package org.reluatlas.gephi.files;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.prefs.Preferences;
import java.util.regex.Pattern;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;
import javax.swing.plaf.basic.BasicFileChooserUI;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.NbBundle;
import org.openide.util.NbPreferences;
import org.openide.windows.WindowManager;

/**
 * Asks where to export to, and once more when there is a file already. Begins in the folder of the
 * last export, in this session or an earlier one.
 */
public final class ExportChooser extends JFileChooser {

  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "exportFolder";

  /** What some file system does not take in a name. */
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

  private final transient Predicate<File> overwrite;

  /** A chooser without kinds of files yet, which asks in a dialog before a file is replaced. */
  public ExportChooser() {
    this(ExportChooser::mayReplace);
  }

  /**
   * A chooser without kinds of files yet.
   *
   * @param overwrite asks whether a file that exists may be replaced
   */
  ExportChooser(Predicate<File> overwrite) {
    this.overwrite = overwrite;
    setAcceptAllFileFilterUsed(false);
    File last = new File(preferences().get(FOLDER, ""));
    if (last.isDirectory()) {
      setCurrentDirectory(last);
    }
  }

  private static boolean mayReplace(File file) {
    NotifyDescriptor question =
        new NotifyDescriptor.Confirmation(
            NbBundle.getMessage(ExportChooser.class, "ExportChooser.exists", file.getName()),
            NbBundle.getMessage(ExportChooser.class, "ExportChooser.title"),
            NotifyDescriptor.YES_NO_OPTION,
            NotifyDescriptor.WARNING_MESSAGE);
    return DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.YES_OPTION;
  }

  private static Preferences preferences() {
    return NbPreferences.forModule(ExportChooser.class);
  }

  /** Offers a kind of file; the first one is chosen at the beginning. */
  public void offer(String extension, String description) {
    addChoosableFileFilter(new FileNameExtensionFilter(description, extension));
    setFileFilter(getChoosableFileFilters()[0]);
  }

  /** Proposes a file of this name, as far as files may have it, and of the chosen kind. */
  public void propose(String name) {
    String fit = UNFIT.matcher(name).replaceAll("-");
    setSelectedFile(new File(getCurrentDirectory(), fit + "." + extension(getFileFilter())));
  }

  /** Another kind of file gives the name in the field its extension. */
  @Override
  public void setFileFilter(FileFilter filter) {
    FileFilter before = getFileFilter();
    String typed = typedName();
    super.setFileFilter(filter);
    if (before instanceof FileNameExtensionFilter
        && filter instanceof FileNameExtensionFilter
        && typed.endsWith("." + extension(before))) {
      String stem = typed.substring(0, typed.length() - extension(before).length());
      File renamed = new File(stem + extension(filter));
      setSelectedFile(
          renamed.isAbsolute() ? renamed : new File(getCurrentDirectory(), renamed.getPath()));
    }
  }

  private String typedName() {
    boolean hasField = getUI() instanceof BasicFileChooserUI;
    String typed = hasField ? ((BasicFileChooserUI) getUI()).getFileName() : null;
    return typed == null ? "" : typed;
  }

  /** Asks the user; empty when the user gave up. */
  public Optional<Path> ask() {
    boolean isChosen =
        showSaveDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION;
    return isChosen ? Optional.of(target().toPath()) : Optional.empty();
  }

  /** The chosen file; with the extension of the chosen kind when it has none of those offered. */
  public File target() {
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
      preferences().put(FOLDER, target().getAbsoluteFile().getParent());
      super.approveSelection();
    }
  }
}
