package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.task.CancellingTicket;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.homology.Interval;
import org.reluatlas.task.Progress;

class CyclePanelTest {

  private static final Color CYCLE = new Color(0x7a0177);

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static DrawnSample sample() throws Exception {
    DrawnSample sample = DrawnSample.twoCircles();
    JTabbedPane tabs = sample.find(JTabbedPane.class, "beside");
    EventThread.run(() -> tabs.setSelectedIndex(1));
    return sample;
  }

  @SuppressWarnings("unchecked")
  private static JComboBox<String> classes(DrawnSample sample) {
    return sample.find(JComboBox.class, "classes");
  }

  private static boolean showsCycle(DrawnSample sample) {
    return Arrays.stream(sample.pixelsHere()).anyMatch(pixel -> pixel == CYCLE.getRGB());
  }

  private static List<Interval> expected(DrawnSample sample) {
    return sample
        .network
        .study(Progress.NONE)
        .persistence(InformedFiltration.OUTPUT)
        .diagram()
        .withoutZeroPersistence()
        .barcode()
        .stream()
        .filter(one -> !one.isEssential())
        .collect(Collectors.toList());
  }

  @Test
  void theCycleOfAChosenClassIsDrawn() throws Exception {
    DrawnSample sample = sample();
    JComboBox<String> classes = classes(sample);
    EventThread.await("classes", classes::isEnabled);
    List<Interval> expected = expected(sample);
    assertEquals(1 + expected.size(), EventThread.call(classes::getItemCount));
    assertFalse(EventThread.call(() -> showsCycle(sample)));
    JLabel message = sample.find(JLabel.class, "cycleMessage");
    for (int i = 0; i < expected.size(); i++) {
      int item = i + 1;
      String word = expected.get(i).dimension() == 0 ? "Two components" : "Hole of ";
      EventThread.run(() -> classes.setSelectedIndex(item));
      EventThread.await("cycle", () -> message.getText().startsWith(word) && showsCycle(sample));
    }
    EventThread.run(() -> classes.setSelectedIndex(0));
    EventThread.await("no cycle", () -> !showsCycle(sample));
  }

  @Test
  void aClickOnItsPointChoosesAClass() throws Exception {
    DrawnSample sample = sample();
    JComboBox<String> classes = classes(sample);
    EventThread.await("classes", classes::isEnabled);
    List<Interval> expected = expected(sample);
    EventThread.run(
        () -> {
          DrawnSample.layOut(sample.panel);
          ChartPanel diagram = sample.find(ChartPanel.class, "diagram");
          diagram.paint(new BufferedImage(900, 640, BufferedImage.TYPE_INT_RGB).createGraphics());
          Rectangle2D area = diagram.getScreenDataArea();
          XYPlot plot = diagram.getChart().getXYPlot();
          Interval last = expected.get(expected.size() - 1);
          double x =
              plot.getDomainAxis().valueToJava2D(last.birth(), area, plot.getDomainAxisEdge());
          double y = plot.getRangeAxis().valueToJava2D(last.death(), area, plot.getRangeAxisEdge());
          diagram.dispatchEvent(
              new MouseEvent(
                  diagram, MouseEvent.MOUSE_CLICKED, 0, 0, (int) x, (int) y, 1, false, 1));
        });
    assertEquals(expected.size(), EventThread.call(classes::getSelectedIndex));
    EventThread.await("cycle", () -> showsCycle(sample));
  }

  @Test
  void whatCannotBeComputedIsToldAndAnotherFiltrationCanBeChosen() throws Exception {
    DrawnSample sample = sample();
    JComboBox<String> classes = classes(sample);
    EventThread.await("classes", classes::isEnabled);
    JComboBox<?> filtrations = sample.find(JComboBox.class, "filtrations");
    JLabel message = sample.find(JLabel.class, "cycleMessage");
    CancellingTicket ticket = new CancellingTicket(0);
    EventThread.run(
        () ->
            ticket.during(
                () -> filtrations.setSelectedItem(InformedFiltration.VOLUME.valueName())));
    EventThread.await("the sentence", () -> message.getText().startsWith("Cancelled"));
    assertTrue(ticket.isFinished());
    assertFalse(EventThread.call(classes::isEnabled));
    EventThread.run(() -> filtrations.setSelectedItem(InformedFiltration.VOLUME.valueName()));
    EventThread.await("classes", classes::isEnabled);
  }
}
