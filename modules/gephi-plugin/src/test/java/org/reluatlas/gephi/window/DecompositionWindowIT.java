package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.task.EventThread;

/** The panel in a window, with a real mouse; needs a display. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+")
class DecompositionWindowIT {

  private JFrame frame;

  @AfterEach
  void close() throws Exception {
    if (frame != null) {
      EventThread.run(frame::dispose);
    }
    SampleNetworks.closeProject();
  }

  private static void click(Robot robot) {
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  @Test
  void aRealMouseHoversSelectsAndPlays() throws Exception {
    DrawnSample sample = DrawnSample.twoCircles();
    EventThread.run(
        () -> {
          frame = new JFrame("decomposition");
          frame.add(sample.panel);
          frame.setBounds(20, 20, 900, 640);
          frame.setVisible(true);
        });
    Robot robot = new Robot();
    robot.setAutoDelay(60);
    int largest = sample.largest(1)[0];
    String node = sample.network.nodeId(largest);
    Point at = EventThread.call(() -> onScreen(sample, largest));
    robot.mouseMove(at.x - 2, at.y);
    robot.mouseMove(at.x, at.y);
    JLabel status = sample.find(JLabel.class, "status");
    EventThread.await("the region", () -> status.getText().startsWith("Region " + largest + ":"));
    click(robot);
    EventThread.await("a selected node", () -> sample.view.selected().size() == 1);
    assertEquals(node, sample.view.selected().get(0).getId());
    JSlider slider = sample.find(JSlider.class, "steps");
    EventThread.await("the filtration", slider::isEnabled);
    JButton play = sample.find(JButton.class, "Play");
    Point button = EventThread.call(play::getLocationOnScreen);
    robot.mouseMove(button.x + 8, button.y + 8);
    click(robot);
    EventThread.await("playing", () -> slider.getValue() > 10 && slider.getValue() < 300);
    assertEquals("Stop", EventThread.call(play::getText));
  }

  private static Point onScreen(DrawnSample sample, int region) {
    Point origin = sample.canvas().getLocationOnScreen();
    Point pixel = sample.pixel(region);
    return new Point(origin.x + pixel.x, origin.y + pixel.y);
  }
}
