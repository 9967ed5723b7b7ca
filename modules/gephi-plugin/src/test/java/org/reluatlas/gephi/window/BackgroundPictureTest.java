package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.reluatlas.charts.plane.DecompositionPainter;
import org.reluatlas.charts.plane.DecompositionShapes;
import org.reluatlas.charts.plane.RegionColors;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/** A decomposition that is too large to be painted at once. */
class BackgroundPictureTest {

  private static final int SIDE = 300;

  private final Semaphore arrivals = new Semaphore(0);
  private final Owner owner = new Owner();
  private final BackgroundPicture picture = new BackgroundPicture(owner);
  private final AffineTransform view = new AffineTransform(0.2, 0, 0, -0.2, 150, 150);
  private final DecompositionPainter painter;

  BackgroundPictureTest() {
    int lines = 80;
    Random random = new Random(4);
    double[] weights = random.doubles(2L * lines, -1, 1).toArray();
    double[] biases = random.doubles(lines, -0.5, 0.5).toArray();
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, weights, biases),
                new AffineLayer(lines, random.doubles(lines, -1, 1).toArray(), new double[1])));
    Problem problem =
        Problem.of("lines", network).box(Box.cube(2, -1, 1)).maxCells(100_000).build();
    DecomposedNetwork decomposed = DecomposedNetwork.of(problem, Progress.NONE);
    painter =
        new DecompositionPainter(
            decomposed.complex(),
            DecompositionShapes.of(decomposed.study(Progress.NONE), Progress.NONE));
    painter.setFills(RegionColors.byOutput(decomposed.regions()));
    owner.setSize(SIDE, SIDE);
    assertTrue(painter.cells() > 3000, "large: " + painter.cells());
  }

  /** Says when a picture has come. */
  private final class Owner extends JComponent {

    private static final long serialVersionUID = 1L;

    @Override
    public void repaint() {
      arrivals.release();
    }
  }

  private interface Drawing {
    void on(Graphics2D graphics);
  }

  private static int[] pixels(Drawing drawing) throws Exception {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, SIDE, SIDE);
    graphics.setClip(0, 0, SIDE, SIDE);
    SwingUtilities.invokeAndWait(() -> drawing.on(graphics));
    return image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
  }

  private int[] shown() throws Exception {
    return pixels(graphics -> picture.draw(graphics, painter, view));
  }

  private int[] whole() throws Exception {
    return pixels(graphics -> painter.paint(graphics, view));
  }

  private void awaitPicture() throws InterruptedException {
    assertTrue(arrivals.tryAcquire(1, TimeUnit.MINUTES), "a picture comes");
  }

  /** Blending to a picture and then to the screen rounds twice. */
  private static void assertAlike(int[] expected, int[] actual) {
    for (int i = 0; i < expected.length; i++) {
      Color want = new Color(expected[i]);
      Color is = new Color(actual[i]);
      assertEquals(want.getRed(), is.getRed(), 3, "pixel " + i);
      assertEquals(want.getGreen(), is.getGreen(), 3, "pixel " + i);
      assertEquals(want.getBlue(), is.getBlue(), 3, "pixel " + i);
    }
  }

  @Test
  void comesAfterAWhile() throws Exception {
    int[] white = pixels(graphics -> {});
    assertArrayEquals(white, shown());
    awaitPicture();
    assertAlike(whole(), shown());
    assertEquals(0, arrivals.availablePermits(), "nothing is painted twice");
  }

  @Test
  void isMovedAtOnceAndPaintedAnewLater() throws Exception {
    shown();
    awaitPicture();
    int[] before = shown();
    view.preConcatenate(AffineTransform.getTranslateInstance(30, 0));
    int[] moved = shown();
    for (int y = 0; y < SIDE; y++) {
      for (int x = 30; x < SIDE; x++) {
        assertEquals(before[y * SIDE + x - 30], moved[y * SIDE + x]);
      }
    }
    awaitPicture();
    assertAlike(whole(), shown());
  }

  @Test
  void followsWhatIsSelectedMeanwhile() throws Exception {
    shown();
    painter.setSelected(Set.of(3, 5, 8));
    awaitPicture();
    shown();
    awaitPicture();
    assertAlike(whole(), shown());
  }

  @Test
  void isForgottenWithItsDecomposition() throws Exception {
    shown();
    SwingUtilities.invokeAndWait(picture::forget);
    int[] white = pixels(graphics -> {});
    assertArrayEquals(white, shown());
    awaitPicture();
    assertAlike(whole(), shown());
    assertEquals(0, arrivals.availablePermits(), "the forgotten one did not come");
  }
}
