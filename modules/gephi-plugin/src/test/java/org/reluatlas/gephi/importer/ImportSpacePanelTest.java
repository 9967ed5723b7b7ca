package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.importer.ImportPanels.all;
import static org.reluatlas.gephi.importer.ImportPanels.choose;
import static org.reluatlas.gephi.importer.ImportPanels.column;
import static org.reluatlas.gephi.importer.ImportPanels.feedback;
import static org.reluatlas.gephi.importer.ImportPanels.named;
import static org.reluatlas.gephi.importer.ImportPanels.showing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.HiddenMoons;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.network.OtherInputs;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.ProblemSettings;

/** Inputs at given numbers, domains that fix inputs, the lowest output, one network of several. */
class ImportSpacePanelTest {

  private static final Path CIRCLES = SampleNetworks.folder("two-circles").resolve("network.onnx");
  private static final Path TWO =
      Path.of("../network/src/test/resources/pytorch/refused/two_networks.pt");

  @TempDir private Path folder;

  private static void type(ImportPanel panel, String field, String text) throws Exception {
    EventThread.run(() -> named(panel, JTextField.class, field).setText(text));
  }

  private static void click(ImportPanel panel, String radioButton) throws Exception {
    EventThread.run(() -> named(panel, JRadioButton.class, radioButton).doClick());
  }

  private static ProblemSettings settings(ImportPanel panel) throws Exception {
    return EventThread.call(panel::settings);
  }

  private Path property(String bounds) throws IOException {
    return Files.writeString(
        folder.resolve("prop.vnnlib"),
        "(declare-const X_0 Real) (declare-const X_1 Real) (assert (and " + bounds + "))");
  }

  @Test
  void otherInputsAreAskedForOnSlicesByCoordinatesOnly() throws Exception {
    ImportPanel panel = showing(UsualSettings.of(HiddenMoons.NETWORK));
    feedback(panel);
    OtherInputsField field = all(panel, OtherInputsField.class).get(0);
    assertFalse(field.isVisible());
    choose(panel, SliceChoice.COORDINATES);
    assertTrue(field.isVisible());
    type(panel, "other inputs", "x5=0.25, row:17");
    String told = "coordinates x0, x1, with x5 = 0.25, the others at row 17 of the points";
    assertTrue(feedback(panel).contains(told), feedback(panel));
    assertEquals(OtherInputs.parse("x5=0.25,row:17"), settings(panel).at());
    type(panel, "other inputs", "x1=2");
    assertEquals(
        "Other inputs x1=2: x1 varies on the slice, so that it is not fixed at one number.",
        feedback(panel));
    choose(panel, SliceChoice.TWO_COMPONENTS);
    assertFalse(field.isVisible());
    assertFalse(settings(panel).at().isNamed());
    assertTrue(feedback(panel).contains("the first 2 principal components"));
  }

  @Test
  void otherInputsAreShownAgain() throws Exception {
    ImportPanel panel =
        showing(
            UsualSettings.of(HiddenMoons.NETWORK)
                .slice(SliceSpecification.coordinates("x3,x7"))
                .at(OtherInputs.parse("row:4")));
    assertTrue(feedback(panel).contains("the others at row 4 of the points"), feedback(panel));
    assertEquals(OtherInputs.parse("row:4"), settings(panel).at());
  }

  @Test
  void aTypedIntervalOfLengthZeroFixesItsInput() throws Exception {
    ImportPanel panel = showing(UsualSettings.of(CIRCLES));
    feedback(panel);
    click(panel, "domain as typed");
    EventThread.run(
        () -> {
          DomainTable table = all(panel, DomainTable.class).get(0);
          table.setValueAt("0.5", 1, 1);
          table.setValueAt("0.5", 1, 2);
        });
    String told = feedback(panel);
    assertTrue(told.contains("Slice of the 2 inputs (x0): coordinates x0, with x1 = 0.5"), told);
    assertTrue(told.contains("1 interval of the domain has length 0"), told);
    assertEquals(List.of("x0", "x1"), column(panel, 0));
    assertTrue(settings(panel).intervals().isPoint(1));
    assertEquals(
        "automatic: the inputs that the domain does not fix",
        EventThread.call(() -> named(panel, JComboBox.class, "slice").getSelectedItem()));
  }

  @Test
  void tickedEndsAreInfinite() throws Exception {
    ImportPanel panel = showing(UsualSettings.of(CIRCLES));
    feedback(panel);
    click(panel, "domain as typed");
    EventThread.run(
        () -> {
          DomainTable table = all(panel, DomainTable.class).get(0);
          table.setValueAt(true, 0, 3);
          table.setValueAt(true, 0, 4);
          table.setValueAt("-0.25", 1, 1);
          table.setValueAt(true, 1, 4);
          JLabel shown = (JLabel) table.prepareRenderer(table.getCellRenderer(0, 1), 0, 1);
          assertEquals("−∞", shown.getText());
          assertFalse(table.isCellEditable(0, 1), "an infinite end has no number");
          assertTrue(table.isCellEditable(1, 1));
        });
    String told = feedback(panel);
    assertTrue(told.contains("cells"), told);
    assertEquals("-inf,inf;-0.25,inf", settings(panel).intervals().toString());
    ImportPanel again = showing(settings(panel));
    feedback(again);
    assertEquals(settings(panel).intervals(), settings(again).intervals());
  }

  @Test
  void thePropertyIsTheDomain() throws Exception {
    Path file = property("(<= -0.5 X_0 1) (= X_1 0.25)");
    ImportPanel panel = showing(UsualSettings.of(CIRCLES));
    feedback(panel);
    assertFalse(named(panel, JButton.class, "browse vnnlib").isEnabled());
    click(panel, "domain in a file");
    assertEquals("Choose the VNNLIB file that has the domain.", feedback(panel));
    assertFalse(EventThread.call(panel::isReady));
    type(panel, "vnnlib", file.toString());
    String told = feedback(panel);
    assertTrue(told.contains("The domain is the box of the inputs in prop.vnnlib"), told);
    assertEquals(List.of("x0", "x1"), column(panel, 0));
    assertEquals(List.of("-0.5", "0.25"), column(panel, 1));
    assertEquals(List.of("1.0", "0.25"), column(panel, 2));
    assertEquals(file, settings(panel).vnnlib());
    assertNull(settings(panel).intervals());
    click(panel, "domain as typed");
    feedback(panel);
    assertEquals(Intervals.parse("-0.5,1;0.25,0.25"), settings(panel).intervals());
    assertNull(settings(panel).vnnlib());
    ImportPanel again = showing(UsualSettings.of(CIRCLES).vnnlib(file));
    assertTrue(feedback(again).contains("prop.vnnlib"), feedback(again));
    Files.writeString(file, "(((");
    ImportPanel broken = showing(UsualSettings.of(CIRCLES).vnnlib(file));
    assertEquals("prop.vnnlib: line 1 has a parenthesis that is never closed.", feedback(broken));
  }

  @Test
  void theClassMayBeTheLowestOutput() throws Exception {
    ImportPanel panel = showing(UsualSettings.of(CIRCLES));
    assertFalse(feedback(panel).contains("lowest"));
    EventThread.run(() -> named(panel, JCheckBox.class, "lowest").doClick());
    assertTrue(feedback(panel).contains("The class is the lowest output: "), feedback(panel));
    assertTrue(settings(panel).isLowest());
    ImportPanel again = showing(settings(panel));
    assertTrue(feedback(again).contains("The class is the lowest output: "));
  }

  @Test
  void aLevelSetOfOneOutput() throws Exception {
    ImportPanel panel = showing(UsualSettings.of(CIRCLES));
    feedback(panel);
    assertNull(settings(panel).output());
    assertNull(settings(panel).level());
    type(panel, "level", "0.5");
    assertEquals(
        "Level is the level of one output, and the network has 2; choose one with output.",
        feedback(panel));
    type(panel, "output", "2");
    assertEquals(
        "Output is 2 but the network has 2 outputs, numbered from 0 to 1.", feedback(panel));
    type(panel, "output", "1");
    assertTrue(feedback(panel).contains("cells, of which"), feedback(panel));
    assertEquals(1, settings(panel).output());
    assertEquals(0.5, settings(panel).level());
    ImportPanel again = showing(settings(panel));
    assertEquals("1", named(again, JTextField.class, "output").getText());
    assertEquals("0.5", named(again, JTextField.class, "level").getText());
    type(panel, "level", "high");
    assertEquals("The level cannot be \"high\"; enter a number, such as 0.5.", feedback(panel));
    type(panel, "level", "");
    type(panel, "output", "one");
    assertEquals("The output cannot be \"one\"; enter its number, from 0.", feedback(panel));
  }

  @Test
  void oneOfSeveralNetworksIsChosen() throws Exception {
    ImportPanel panel = showing(UsualSettings.of(TWO));
    JComboBox<?> part = named(panel, JComboBox.class, "part");
    assertEquals(
        "two_networks.pt: holds several networks, \"generator\", \"discriminator\"; choose one of"
            + " them with the field Part.",
        feedback(panel));
    assertTrue(part.isVisible());
    assertEquals(3, part.getItemCount());
    EventThread.run(() -> part.setSelectedItem("generator"));
    assertTrue(feedback(panel).contains("PyTorch, part generator, architecture ("));
    assertEquals("generator", settings(panel).part());
    assertEquals(3, part.getItemCount());
    EventThread.run(() -> panel.setSettings(UsualSettings.of(CIRCLES)));
    assertFalse(part.isVisible());
    assertNull(settings(panel).part());
  }

  @Test
  void thePartThatWasChosenIsShownAgain() throws Exception {
    ImportPanel panel = showing(UsualSettings.of(TWO).part("discriminator"));
    assertTrue(feedback(panel).contains("part discriminator"), feedback(panel));
    JComboBox<?> part = named(panel, JComboBox.class, "part");
    assertTrue(part.isVisible());
    assertEquals("discriminator", part.getSelectedItem());
  }

  @Test
  void onePartOfEveryCheckpointOfARun() throws Exception {
    for (int epoch : new int[] {1, 2}) {
      Files.copy(TWO, folder.resolve("epoch-" + epoch + ".pt"));
    }
    RunPanel panel = EventThread.call(RunPanel::new);
    JComboBox<?> part = named(panel, JComboBox.class, "part");
    assertFalse(part.isVisible());
    EventThread.run(() -> named(panel, JTextField.class, "folder").setText(folder.toString()));
    assertTrue(feedback(panel).contains("choose one of them with the field Part."));
    assertTrue(part.isVisible());
    EventThread.run(
        () -> {
          part.setSelectedItem("generator");
          named(panel, JRadioButton.class, "domain as typed").doClick();
        });
    assertEquals("generator", EventThread.call(panel::settings).question().part());
  }
}
