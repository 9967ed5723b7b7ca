package org.reluatlas.gephi.importer;

import java.awt.BorderLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.network.SliceSpecification;

/** Which slice of the input space, with room for rows or coordinates. */
final class SliceFields extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final List<SliceChoice> CHOICES = List.of(SliceChoice.values());

  private final JComboBox<String> kind = new JComboBox<>();
  private final JTextField words = new JTextField(12);
  private final transient UserEdits edits = new UserEdits();

  /** What was typed for each kind, so that looking at another kind loses nothing. */
  private final Map<SliceChoice, String> typed =
      new EnumMap<>(Map.of(SliceChoice.ROWS, "0, 1, 2", SliceChoice.COORDINATES, "0, 1"));

  SliceFields() {
    super(new BorderLayout(4, 0));
    for (SliceChoice choice : CHOICES) {
      kind.addItem(text(choice.name()));
    }
    kind.setPrototypeDisplayValue(text("AUTOMATIC.sliced"));
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
    edits.listen(
        kind,
        () -> {
          showWords();
          action.run();
        });
    edits.listen(
        words,
        () -> {
          typed.put(choice(), words.getText());
          action.run();
        });
  }

  /** Says what the automatic choice gives, if that is what was tried. */
  void show(ImportFeedback feedback) {
    if (choice() == SliceChoice.AUTOMATIC) {
      String whole = feedback.isSliced() ? "AUTOMATIC.fixed" : "AUTOMATIC.whole";
      name(feedback.isTableOfSlice() ? "AUTOMATIC.sliced" : whole);
    }
  }

  /** Another network or other points may have another automatic slice. */
  void forget() {
    name("AUTOMATIC");
  }

  private void name(String key) {
    int selected = kind.getSelectedIndex();
    int automatic = CHOICES.indexOf(SliceChoice.AUTOMATIC);
    edits.fill(
        () -> {
          kind.insertItemAt(text(key), automatic);
          kind.removeItemAt(automatic + 1);
          kind.setSelectedIndex(selected);
        });
  }

  /** The kind of the slice. */
  SliceChoice choice() {
    return CHOICES.get(kind.getSelectedIndex());
  }

  private void showWords() {
    edits.fill(() -> words.setText(typed.getOrDefault(choice(), "")));
    words.setEnabled(choice().needsWords());
    words.setToolTipText(choice().needsWords() ? text(choice().name() + ".hint") : null);
  }

  void show(SliceSpecification specification) {
    SliceChoice shown = SliceChoice.of(specification);
    edits.fill(() -> kind.setSelectedIndex(CHOICES.indexOf(shown)));
    if (shown.needsWords()) {
      typed.put(shown, specification.words());
    }
    showWords();
  }

  SliceSpecification specification() {
    return choice().specification(words.getText());
  }
}
