package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import javax.swing.JCheckBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.task.EventThread;

class CriticalMarksTest {

  /** Of saddles, which nothing else has. */
  private static final Color SADDLES = Palette.strong(6);

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static boolean showsSaddles(DrawnSample sample) {
    return Arrays.stream(sample.pixelsHere()).anyMatch(pixel -> pixel == SADDLES.getRGB());
  }

  @Test
  void areShownAndHidden() throws Exception {
    DrawnSample sample = DrawnSample.of("duffing");
    JCheckBox box = sample.find(JCheckBox.class, "Critical points");
    assertTrue(box.isVisible() && box.isSelected());
    EventThread.await("marks", () -> showsSaddles(sample));
    EventThread.run(box::doClick);
    EventThread.await("no marks", () -> !showsSaddles(sample));
  }

  /** Two outputs are classes, and none is looked at. */
  @Test
  void areNotOfferedWhereThereAreNone() throws Exception {
    DrawnSample sample = DrawnSample.twoCircles();
    assertFalse(sample.find(JCheckBox.class, "Critical points").isVisible());
  }
}
