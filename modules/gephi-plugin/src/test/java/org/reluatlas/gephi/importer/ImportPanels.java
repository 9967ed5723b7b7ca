package org.reluatlas.gephi.importer;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JTextArea;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.study.ProblemSettings;

/** Looks at the settings of an import and chooses in them, as a user would. */
final class ImportPanels {

  private ImportPanels() {}

  static <T> List<T> all(Container container, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Component component : container.getComponents()) {
      if (type.isInstance(component)) {
        found.add(type.cast(component));
      }
      if (component instanceof Container) {
        found.addAll(all((Container) component, type));
      }
    }
    return found;
  }

  static String feedback(Container panel) throws Exception {
    for (int i = 0; i < 200; i++) {
      String text = EventThread.call(() -> all(panel, JTextArea.class).get(0).getText());
      if (!text.startsWith("Looking")) {
        return text;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no feedback");
  }

  static <T extends Component> T named(Container panel, Class<T> type, String name) {
    return all(panel, type).stream()
        .filter(component -> name.equals(component.getName()))
        .findFirst()
        .orElseThrow();
  }

  static ImportPanel showing(ProblemSettings settings) throws Exception {
    return EventThread.call(
        () -> {
          ImportPanel panel = new ImportPanel(false);
          panel.setSettings(settings);
          return panel;
        });
  }

  static void choose(ImportPanel panel, SliceChoice kind) throws Exception {
    EventThread.run(
        () -> {
          named(panel, JComboBox.class, "slice")
              .setSelectedIndex(List.of(SliceChoice.values()).indexOf(kind));
        });
  }

  static List<Object> column(ImportPanel panel, int column) throws Exception {
    return EventThread.call(
        () -> {
          DomainTable table = all(panel, DomainTable.class).get(0);
          List<Object> values = new ArrayList<>();
          for (int row = 0; row < table.getRowCount(); row++) {
            values.add(table.getValueAt(row, column));
          }
          return values;
        });
  }
}
