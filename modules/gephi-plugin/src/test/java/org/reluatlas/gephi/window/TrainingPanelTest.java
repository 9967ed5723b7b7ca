package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.gephi.graph.SampleRuns;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.gephi.training.RunSettings;
import org.reluatlas.gephi.training.TakenRun;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

class TrainingPanelTest {

  @TempDir private Path folder;
  private final List<EpochRow> picked = new ArrayList<>();
  private TakenRun run;
  private TrainingPanel panel;

  @BeforeEach
  void open() throws Exception {
    Path checkpoints = SampleRuns.moonsRun(folder);
    run =
        TakenRun.of(
            RunSettings.of(
                    checkpoints, Problem.of(checkpoints).points(checkpoints.resolve("points.csv")))
                .trials(3, 1),
            Progress.NONE);
    EventThread.run(
        () -> {
          panel = new TrainingPanel((of, row) -> picked.add(row));
          panel.setSize(1100, 400);
          panel.show(run, 200);
        });
  }

  private BufferedImage image() throws Exception {
    BufferedImage image =
        new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
    EventThread.run(
        () -> {
          layOut(panel);
          Graphics2D graphics = image.createGraphics();
          panel.paint(graphics);
          graphics.dispose();
        });
    return image;
  }

  private static void layOut(Container container) {
    container.doLayout();
    for (Component part : container.getComponents()) {
      if (part instanceof Container) {
        layOut((Container) part);
      }
    }
  }

  private <T extends Component> T part(String name, Class<T> type) {
    return type.cast(NamedParts.find(panel, name));
  }

  private void press(JComponent on, double epoch) {
    EpochFigure figure = (EpochFigure) on;
    int x = (int) Math.round(figure.scale().x(epoch));
    figure.dispatchEvent(
        new MouseEvent(
            figure,
            MouseEvent.MOUSE_PRESSED,
            0,
            MouseEvent.BUTTON1_DOWN_MASK,
            x,
            figure.getHeight() / 2,
            1,
            false));
  }

  private long last() {
    return picked.get(picked.size() - 1).epoch();
  }

  @Test
  void showsTheFiguresWithALineAtTheEpoch() throws Exception {
    BufferedImage image = image();
    File file = new File("target/training-panel.png");
    ImageIO.write(image, "png", file);
    assertTrue(picked.isEmpty());
    assertEquals(200, panel.row().epoch());
    String line = part("epoch line", JLabel.class).getText();
    assertTrue(line.startsWith("Epoch 200: ") && line.contains(" regions, "), line);
    EpochFigure figure = part("f-vector", EpochFigure.class);
    assertEquals(200, figure.scale().value(figure.scale().x(200)), 1e-9);
  }

  @Test
  void aClickPicksTheNearestCheckpoint() throws Exception {
    BufferedImage before = image();
    EventThread.run(() -> press(part("heat map", EpochFigure.class), 262));
    assertEquals(250, last());
    EventThread.run(() -> press(part("f-vector", EpochFigure.class), 399));
    assertEquals(400, last());
    EventThread.run(() -> press(part("f-vector", EpochFigure.class), -900));
    assertEquals(0, last());
    assertEquals(0, part("epoch", JSlider.class).getValue());
    assertNotEquals(hash(before), hash(image()));
  }

  private static int hash(BufferedImage image) {
    return java.util.Arrays.hashCode(
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
  }

  @Test
  void arrowKeysGoToTheNeighbours() throws Exception {
    EventThread.run(() -> key("RIGHT"));
    assertEquals(250, last());
    EventThread.run(() -> key("LEFT"));
    EventThread.run(() -> key("LEFT"));
    assertEquals(150, last());
  }

  private void key(String name) {
    Object action =
        panel
            .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
            .get(KeyStroke.getKeyStroke(name));
    panel.getActionMap().get(action).actionPerformed(new ActionEvent(panel, 0, name));
  }

  @Test
  void otherFiguresCanBeChosen() throws Exception {
    JComboBox<?> figures = part("figures", JComboBox.class);
    assertEquals(5, figures.getItemCount());
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < figures.getItemCount(); i++) {
      int index = i;
      EventThread.run(() -> figures.setSelectedIndex(index));
      int hash = hash(image());
      assertFalse(seen.contains(hash));
      seen.add(hash);
    }
  }

  @Test
  void withoutARunItSaysHowToGetOne() throws Exception {
    EventThread.run(() -> panel.say("No run.", null));
    assertNull(panel.row());
    assertFalse(part("epoch", JSlider.class).isEnabled());
    EventThread.run(() -> key("RIGHT"));
    assertTrue(picked.isEmpty());
  }
}
