package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JComboBox;
import javax.swing.JRadioButton;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.ImporterUI;
import org.gephi.io.importer.spi.ImporterWizardUI;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.reluatlas.gephi.SampleNetworks;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;

class ImportPanelTest {

  private static final Path CIRCLES = SampleNetworks.folder("two-circles").resolve("network.onnx");

  private static <T> T inEventThread(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private static <T> List<T> all(Container container, Class<T> type) {
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

  private static String feedback(ImportPanel panel) throws Exception {
    for (int i = 0; i < 200; i++) {
      String text = inEventThread(() -> all(panel, JTextArea.class).get(0).getText());
      if (!text.startsWith("Looking")) {
        return text;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no feedback");
  }

  @Test
  void showsWhatTheSettingsWillGive() throws Exception {
    ImportPanel panel = inEventThread(() -> new ImportPanel(false));
    inEventThread(
        () -> {
          panel.setSettings(ImportSettings.of(CIRCLES));
          return null;
        });
    assertTrue(feedback(panel).contains("457 cells, of which 110 are regions"));
    assertTrue(inEventThread(panel::isReady));
    assertEquals(
        "[(found by its name), x0, x1, label, split]",
        items(all(panel, JComboBox.class).get(0)).toString());
  }

  private static List<Object> items(JComboBox<?> box) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < box.getItemCount(); i++) {
      items.add(box.getItemAt(i));
    }
    return items;
  }

  @Test
  void whatIsTypedIsWhatIsImported() throws Exception {
    ImportPanel panel = inEventThread(() -> new ImportPanel(true));
    inEventThread(
        () -> {
          panel.setSettings(null);
          all(panel, JTextField.class).get(0).setText(CIRCLES.toString());
          return null;
        });
    assertTrue(feedback(panel).contains("12 hidden neurons"));
    ImportSettings settings =
        inEventThread(
            () -> {
              all(panel, JRadioButton.class).get(1).doClick();
              DomainTable table = all(panel, DomainTable.class).get(0);
              table.setValueAt("-0.5", 0, 1);
              table.setValueAt("0.5", 0, 2);
              table.setValueAt("-2", 1, 1);
              table.setValueAt("2.5", 1, 2);
              all(panel, JComboBox.class).get(0).setSelectedItem("label");
              all(panel, JComboBox.class).get(1).setSelectedIndex(1);
              return panel.settings();
            });
    assertEquals(Box.of(new double[] {-0.5, -2}, new double[] {0.5, 2.5}), settings.domain());
    assertEquals("label", settings.label());
    assertEquals(DualGraph.Adjacency.HAMMING, settings.adjacency());
    assertEquals(CIRCLES.resolveSibling("points.csv").toAbsolutePath(), settings.points());
    assertTrue(feedback(panel).contains("500 points of 2 classes"));
  }

  @Test
  void nonsenseIsRefusedWithASentence() throws Exception {
    ImportPanel panel = inEventThread(() -> new ImportPanel(false));
    inEventThread(
        () -> {
          panel.setSettings(ImportSettings.of(CIRCLES).withDomain(Box.cube(2, 0, 1)));
          all(panel, DomainTable.class).get(0).setValueAt("wide", 1, 2);
          return null;
        });
    assertTrue(feedback(panel).contains("\"wide\" at input x1"));
    assertFalse(inEventThread(panel::isReady));
    assertThrows(IllegalArgumentException.class, panel::settings);
  }

  @Test
  void openedFilesTakeTheSettingsOfThePanel() throws Exception {
    ImportController controller = Lookup.getDefault().lookup(ImportController.class);
    NetworkFileImporter importer = new NetworkFileImporter();
    importer.setFile(CIRCLES.toFile());
    ImporterUI ui = controller.getUI(importer);
    inEventThread(
        () -> {
          ImportPanel panel = (ImportPanel) ui.getPanel();
          ui.setup(new NetworkFileImporter[] {importer});
          all(panel, JTextField.class).get(0).setText("");
          ui.unsetup(true);
          return null;
        });
    assertNull(importer.settings().points());
    assertEquals(CIRCLES, importer.settings().network());
  }

  @Test
  void theWizardTakesTheSettingsOfItsPage() throws Exception {
    ImportController controller = Lookup.getDefault().lookup(ImportController.class);
    Importer importer = new NetworkWizardImporter();
    ImporterWizardUI ui = controller.getWizardUI(importer);
    inEventThread(
        () -> {
          NetworkWizardPage page = (NetworkWizardPage) ui.getPanels()[0];
          ui.setup(page);
          assertFalse(page.isValid());
          all(page.getComponent(), JTextField.class).get(0).setText(CIRCLES.toString());
          ui.unsetup((NetworkWizardImporter) importer, page);
          return null;
        });
    assertEquals(CIRCLES, ((NetworkWizardImporter) importer).settings().network());
  }
}
