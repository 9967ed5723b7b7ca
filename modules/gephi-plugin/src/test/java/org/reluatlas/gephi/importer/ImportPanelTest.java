package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.importer.ImportPanels.all;
import static org.reluatlas.gephi.importer.ImportPanels.choose;
import static org.reluatlas.gephi.importer.ImportPanels.column;
import static org.reluatlas.gephi.importer.ImportPanels.feedback;
import static org.reluatlas.gephi.importer.ImportPanels.named;
import static org.reluatlas.gephi.importer.ImportPanels.showing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.ImporterUI;
import org.gephi.io.importer.spi.ImporterWizardUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.HiddenMoons;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

class ImportPanelTest {

  private static final Path CIRCLES = SampleNetworks.folder("two-circles").resolve("network.onnx");

  @Test
  void showsWhatTheSettingsWillGive() throws Exception {
    ImportPanel panel = EventThread.call(() -> new ImportPanel(false));
    EventThread.run(
        () -> {
          panel.setSettings(UsualSettings.of(CIRCLES));
        });
    assertTrue(feedback(panel).contains("457 cells, of which 110 are regions"));
    assertTrue(EventThread.call(panel::isReady));
    assertEquals(
        "[(found by its name), x0, x1, label, split]",
        items(named(panel, JComboBox.class, "label")).toString());
  }

  private static List<Object> items(JComboBox<?> box) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < box.getItemCount(); i++) {
      items.add(box.getItemAt(i));
    }
    return items;
  }

  private static String automaticSlice(Path network) throws Exception {
    ImportPanel panel = EventThread.call(() -> new ImportPanel(false));
    JComboBox<?> slices = named(panel, JComboBox.class, "slice");
    assertEquals("automatic", EventThread.call(slices::getSelectedItem));
    int width = EventThread.call(() -> slices.getPreferredSize().width);
    EventThread.run(() -> panel.setSettings(UsualSettings.of(network)));
    feedback(panel);
    assertEquals(width, EventThread.call(() -> slices.getPreferredSize().width), "was packed");
    assertEquals(0, EventThread.call(slices::getSelectedIndex));
    String told = (String) EventThread.call(slices::getSelectedItem);
    EventThread.run(() -> slices.setSelectedIndex(1));
    feedback(panel);
    assertEquals(told, items(slices).get(0), "what it would give");
    assertEquals(1, EventThread.call(slices::getSelectedIndex));
    EventThread.run(() -> all(panel, JTextField.class).get(0).setText(""));
    assertEquals("automatic", items(slices).get(0), "that depends on the points");
    return told;
  }

  @Test
  void theAutomaticSliceIsThatOfTheNetwork() throws Exception {
    assertEquals("automatic: the whole input space", automaticSlice(CIRCLES));
    assertEquals(
        "automatic: first 2 principal components of the points",
        automaticSlice(HiddenMoons.NETWORK));
  }

  @Test
  void whatIsTypedIsWhatIsImported() throws Exception {
    ImportPanel panel = EventThread.call(() -> new ImportPanel(true));
    EventThread.run(
        () -> {
          panel.setSettings(null);
          all(panel, JTextField.class).get(0).setText(CIRCLES.toString());
        });
    assertTrue(feedback(panel).contains("12 hidden neurons"));
    ProblemSettings settings =
        EventThread.call(
            () -> {
              named(panel, JRadioButton.class, "domain as typed").doClick();
              DomainTable table = all(panel, DomainTable.class).get(0);
              table.setValueAt("-0.5", 0, 1);
              table.setValueAt("0.5", 0, 2);
              table.setValueAt("-2", 1, 1);
              table.setValueAt("2.5", 1, 2);
              named(panel, JComboBox.class, "label").setSelectedItem("label");
              named(panel, JComboBox.class, "adjacency").setSelectedIndex(1);
              return panel.settings();
            });
    assertEquals(
        Box.of(new double[] {-0.5, -2}, new double[] {0.5, 2.5}), settings.intervals().box());
    assertEquals("label", settings.label());
    assertEquals(DualGraph.Adjacency.HAMMING, settings.adjacency());
    assertEquals(CIRCLES.resolveSibling("points.csv").toAbsolutePath(), settings.pointsFile());
    assertTrue(feedback(panel).contains("500 points of 2 classes"));
  }

  @Test
  void theTableHasTheCoordinatesOfTheSlice() throws Exception {
    ImportPanel panel = showing(UsualSettings.of(HiddenMoons.NETWORK));
    assertTrue(
        feedback(panel).contains("Slice of the 20 inputs (pc1, pc2): the first 2 principal"));
    assertEquals(List.of("pc1", "pc2"), column(panel, 0));
    choose(panel, SliceChoice.COORDINATES);
    assertTrue(feedback(panel).contains("coordinates x0, x1, the others at the mean"));
    EventThread.run(
        () -> {
          named(panel, JTextField.class, "slice words").setText("x7, 3, x19");
        });
    assertTrue(feedback(panel).contains("20 inputs (x7, x3, x19)"), feedback(panel));
    assertEquals(List.of("x7", "x3", "x19"), column(panel, 0));
    assertEquals("x7, 3, x19", EventThread.call(panel::settings).slice().words());
    choose(panel, SliceChoice.THREE_COMPONENTS);
    assertTrue(feedback(panel).contains("the first 3 principal components"));
    choose(panel, SliceChoice.COORDINATES);
    assertEquals("x7, 3, x19", EventThread.call(panel::settings).slice().words());
  }

  @Test
  void aDomainTypedForAnotherSliceIsForgotten() throws Exception {
    ImportPanel panel = showing(UsualSettings.of(HiddenMoons.NETWORK).box(Box.cube(2, -5, 5)));
    feedback(panel);
    assertEquals(List.of("-5.0", "-5.0"), column(panel, 1));
    assertEquals(List.of("pc1", "pc2"), column(panel, 0));
    EventThread.run(
        () -> {
          all(panel, DomainTable.class).get(0).setValueAt("wide", 1, 2);
        });
    assertTrue(feedback(panel).contains("\"wide\", the \"To\" of pc2"), feedback(panel));
    choose(panel, SliceChoice.ROWS);
    assertTrue(feedback(panel).contains("through rows 0, 1, 2 of the points"));
    assertEquals(List.of("u", "v"), column(panel, 0));
    assertFalse(column(panel, 1).contains("-5.0"));
    assertEquals(2, EventThread.call(panel::settings).intervals().dimension());
    choose(panel, SliceChoice.THREE_COMPONENTS);
    feedback(panel);
    assertTrue(EventThread.call(panel::isReady));
    assertEquals(3, EventThread.call(panel::settings).intervals().dimension());
  }

  @Test
  void otherPointsGiveAnotherSliceButNotAnotherInputSpace() throws Exception {
    ImportPanel circles = showing(UsualSettings.of(CIRCLES).box(Box.cube(2, -5, 5)));
    ImportPanel moons = showing(UsualSettings.of(HiddenMoons.NETWORK).box(Box.cube(2, -5, 5)));
    for (ImportPanel panel : List.of(circles, moons)) {
      feedback(panel);
      EventThread.run(
          () -> {
            named(panel, JTextField.class, "points").setText("");
          });
    }
    assertTrue(feedback(moons).contains("there are no points to choose a slice by"));
    assertFalse(EventThread.call(moons::isReady));
    assertEquals(List.of(), column(moons, 1));
    feedback(circles);
    assertEquals(List.of("-5.0", "-5.0"), column(circles, 1));
  }

  @Test
  void slicesThatThereAreNotAreRefusedWithASentence() throws Exception {
    ImportPanel panel =
        showing(
            UsualSettings.of(HiddenMoons.NETWORK)
                .slice(SliceSpecification.throughRows("1, 2, 999")));
    assertTrue(feedback(panel).contains("'999' is no row of the points"), feedback(panel));
    assertFalse(EventThread.call(panel::isReady));
  }

  @Test
  void nonsenseIsRefusedWithASentence() throws Exception {
    ImportPanel panel = EventThread.call(() -> new ImportPanel(false));
    EventThread.run(
        () -> {
          panel.setSettings(UsualSettings.of(CIRCLES).box(Box.cube(2, 0, 1)));
          all(panel, DomainTable.class).get(0).setValueAt("wide", 1, 2);
        });
    assertTrue(feedback(panel).contains("\"wide\", the \"To\" of x1"));
    assertFalse(EventThread.call(panel::isReady));
    assertThrows(ExplainedException.class, panel::settings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN | 1 | \"NaN\", the \"From\" of x0 in the domain, is not a finite number",
        "-Infinity | 1 | the \"From\" of x0 in the domain, is not a finite number",
        "2 | 1 | The domain of x0, from 2 to 1, is empty",
        "-1e308 | 1e308 | The domain of x0, from -1e308 to 1e308, is too wide",
        "-1e300 | 1e300 | is too large: its volume is beyond double precision",
        "0 | 1e-320 | is too small: its volume vanishes in double precision"
      })
  void domainsThatAreNoneAreRefusedWithTheirPlace(String from, String to, String said)
      throws Exception {
    ImportPanel panel = showing(UsualSettings.of(CIRCLES).box(Box.cube(2, -1e9, 1e9)));
    feedback(panel);
    EventThread.run(
        () -> {
          DomainTable table = all(panel, DomainTable.class).get(0);
          if (said.contains("vanishes")) {
            table.setValueAt("-1e-9", 1, 1);
            table.setValueAt("1e-9", 1, 2);
          }
          table.setValueAt(from, 0, 1);
          table.setValueAt(to, 0, 2);
        });
    assertTrue(feedback(panel).contains(said), feedback(panel));
    assertFalse(EventThread.call(panel::isReady));
  }

  @Test
  void openedFilesTakeTheSettingsOfThePanel() throws Exception {
    ImportController controller = Lookup.getDefault().lookup(ImportController.class);
    NetworkFileImporter importer = new NetworkFileImporter();
    importer.setFile(CIRCLES.toFile());
    ImporterUI ui = controller.getUI(importer);
    EventThread.run(
        () -> {
          ImportPanel panel = (ImportPanel) ui.getPanel();
          ui.setup(new NetworkFileImporter[] {importer});
          all(panel, JTextField.class).get(0).setText("");
          ui.unsetup(true);
        });
    assertNull(importer.settings().pointsFile());
    assertEquals(CIRCLES, importer.settings().file());
  }

  @Test
  void theWizardTakesTheSettingsOfItsPage() throws Exception {
    ImportController controller = Lookup.getDefault().lookup(ImportController.class);
    Importer importer = new NetworkWizardImporter();
    ImporterWizardUI ui = controller.getWizardUI(importer);
    EventThread.run(
        () -> {
          ImportPage<?> page = (ImportPage<?>) ui.getPanels()[0];
          ui.setup(page);
          assertFalse(page.isValid());
          all(page.getComponent(), JTextField.class).get(0).setText(CIRCLES.toString());
          ui.unsetup((NetworkWizardImporter) importer, page);
        });
    assertEquals(CIRCLES, ((NetworkWizardImporter) importer).settings().file());
  }
}
