package org.reluatlas.gephi.importer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JTextField;
import org.openide.util.NbBundle;

/** The path of a file, to be typed or browsed for. */
final class FileField extends JTextField {

  private static final long serialVersionUID = 1L;

  private final boolean isFolder;

  FileField(String name) {
    this(name, false);
  }

  private FileField(String name, boolean isFolder) {
    super(32);
    this.isFolder = isFolder;
    setName(name);
  }

  /** For the path of a folder. */
  static FileField ofFolder(String name) {
    return new FileField(name, true);
  }

  /** The button that browses for the file. */
  JButton browseButton() {
    JButton button = new JButton(NbBundle.getMessage(FileField.class, "FileField.browse"));
    button.setName("browse " + getName());
    button.addActionListener(event -> browse());
    return button;
  }

  private void browse() {
    JFileChooser chooser = new JFileChooser(getText());
    if (isFolder) {
      chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    }
    if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
      setText(chooser.getSelectedFile().getPath());
    }
  }

  void setPath(Path path) {
    setText(path == null ? "" : path.toString());
  }

  /** The path, or null when there is none. */
  Path path() {
    try {
      return getText().isBlank() ? null : Path.of(getText());
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
