package org.reluatlas.workbench.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.gephi.project.api.ProjectController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openide.util.Lookup;
import org.reluatlas.workbench.EventThread;

class StatisticsPanelTest {

  private static final String NAME = "Decision boundary agreement";

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);

  private final NodeCount.UI ui =
      new NodeCount.UI("counts", 1) {
        @Override
        public String getDisplayName() {
          return NAME;
        }
      };

  @BeforeEach
  void open() {
    projects.newProject();
    NodeCount.CALLS.clear();
    NodeCount.fails = false;
    NodeCount.waits = false;
  }

  @AfterEach
  void close() {
    projects.closeCurrentProject();
  }

  @ParameterizedTest
  @CsvSource({"320, (119; 228; 110), false", "320, 0.5833, false", "600, 0.5833, true"})
  void nameAndValueAreWhole(int width, String value, boolean isOneLine) throws Exception {
    EventThread.run(
        () -> {
          StatisticsPanel panel = new StatisticsPanel(Map.of("counts", List.of(ui)));
          panel.show(projects.getCurrentWorkspace());
          JLabel shown = label(panel, "value NodeCount");
          shown.setText(value);
          panel.setSize(width, 400);
          layOut(panel);
          layOut(panel); // once more for the height that came of the width
          JLabel name = label(panel, NAME);
          assertWhole(name);
          assertWhole(shown);
          assertEquals(isOneLine, in(panel, name).y == in(panel, shown).y);
          assertFalse(in(panel, name).intersects(in(panel, shown)));
        });
  }

  private static void assertWhole(JLabel label) {
    assertTrue(label.getWidth() >= label.getPreferredSize().width, label.getText());
    assertTrue(label.getHeight() >= label.getPreferredSize().height, label.getText());
    Rectangle room = new Rectangle(label.getParent().getSize());
    assertTrue(room.contains(label.getBounds()), label.getText());
  }

  private static Rectangle in(Component panel, JLabel label) {
    return SwingUtilities.convertRectangle(label.getParent(), label.getBounds(), panel);
  }

  private static void layOut(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container) {
        layOut((Container) child);
      }
    }
  }

  private static JLabel label(Container container, String called) {
    for (Component child : container.getComponents()) {
      JLabel label = child instanceof JLabel ? (JLabel) child : null;
      if (label != null && (called.equals(label.getName()) || called.equals(label.getText()))) {
        return label;
      }
      JLabel found = child instanceof Container ? label((Container) child, called) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
