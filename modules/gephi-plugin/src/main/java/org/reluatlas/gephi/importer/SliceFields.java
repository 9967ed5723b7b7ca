package org.reluatlas.gephi.importer;

import java.awt.BorderLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.importer.SliceSetting.Kind;

/** Which slice of the input space, with room for rows or coordinates. */
final class SliceFields extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final List<Kind> KINDS = List.of(Kind.values());

  private final JComboBox<String> kind = new JComboBox<>();
  private final JTextField words = new JTextField(12);

  /** What was typed for each kind, so that looking at another kind loses nothing. */
  private final Map<Kind, String> typed =
      new EnumMap<>(Map.of(Kind.ROWS, "0, 1, 2", Kind.COORDINATES, "0, 1"));

  private boolean filling;

  SliceFields() {
    super(new BorderLayout(4, 0));
    for (Kind choice : KINDS) {
      kind.addItem(text(choice.name()));
    }
    kind.setName("slice");
    words.setName("slice words");
    add(kind, BorderLayout.CENTER);
    add(words, BorderLayout.LINE_END);
    showWords();
  }

  private static String text(String key) {
    return NbBundle.getMessage(SliceFields.class, "SliceFields." + key);
  }

  /** Tells when another slice was chosen. */
  void onChange(Runnable action) {
    kind.addActionListener(
        event -> {
          if (!filling) {
            showWords();
            action.run();
          }
        });
    FormGrid.onEdit(
        words,
        () -> {
          if (!filling) {
            typed.put(kind(), words.getText());
            action.run();
          }
        });
  }

  private Kind kind() {
    return KINDS.get(kind.getSelectedIndex());
  }

  private void showWords() {
    filling = true;
    words.setText(typed.getOrDefault(kind(), ""));
    words.setEnabled(kind().needsWords());
    words.setToolTipText(kind().needsWords() ? text(kind().name() + ".hint") : null);
    filling = false;
  }

  void show(SliceSetting setting) {
    filling = true;
    kind.setSelectedIndex(KINDS.indexOf(setting.kind()));
    filling = false;
    if (setting.kind().needsWords()) {
      typed.put(setting.kind(), setting.words());
    }
    showWords();
  }

  SliceSetting setting() {
    return SliceSetting.of(kind(), words.getText());
  }
}
