package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.polyhedra.CellComplex;

class FrameSequenceTest {

  private static final long[] EPOCHS = {0, 100, 200};
  private static final LossTrack LOSS =
      LossTrack.of(List.of(EpochSeries.of("loss", EPOCHS, 1, 0.1, 0.01)));

  private final CellComplex cross = FilteredBox.cross().cells;

  @TempDir private Path folder;

  private EpochFrameFigure frame(long epoch, LossTrack loss, Color... fills) {
    DecompositionPanel panel = fills.length == 0 ? null : DecompositionPanel.of(cross, fills);
    return new EpochFrameFigure("Run", epoch, panel, cross.domain(), List.of("x", "y"), loss);
  }

  private static Color[] all(Color color) {
    return new Color[] {color, color, color, color};
  }

  private Path animate() throws IOException {
    Path gif = folder.resolve("run.gif");
    Path pictures = Files.createDirectories(folder.resolve("frames"));
    try (FrameSequence frames =
        FrameSequence.create(gif, pictures::resolve, Duration.ofMillis(250))) {
      frames.add(frame(0, LOSS, all(Color.RED)));
      frames.add(frame(100, LOSS));
      frames.add(frame(200, LOSS, all(Color.BLUE)));
    }
    return gif;
  }

  @Test
  void gifHasTheFramesItsDelayAndGoesOnForEver() throws IOException {
    Path gif = animate();
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
      reader.setInput(in);
      assertEquals(3, reader.getNumImages(true));
      int[] expected = {Color.RED.getRGB(), Palette.NEUTRAL.getRGB(), Color.BLUE.getRGB()};
      for (int i = 0; i < 3; i++) {
        BufferedImage image = reader.read(i);
        assertEquals(frame(0, LOSS).width(), image.getWidth());
        assertTrue(distance(expected[i], image.getRGB(150, 150)) < 24, "frame " + i);
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode control =
            (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        assertEquals("25", control.getAttribute("delayTime"));
      }
    }
    reader.dispose();
    String bytes = new String(Files.readAllBytes(gif), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("NETSCAPE2.0\u0003\u0001\u0000\u0000"), "endless");
  }

  private static int distance(int a, int b) {
    Color one = new Color(a);
    Color other = new Color(b);
    return Math.abs(one.getRed() - other.getRed())
        + Math.abs(one.getGreen() - other.getGreen())
        + Math.abs(one.getBlue() - other.getBlue());
  }

  @Test
  void everyFrameIsAPngOfItsOwn() throws IOException {
    animate();
    try (Stream<Path> files = Files.list(folder.resolve("frames"))) {
      assertEquals(
          List.of("frame-00001.png", "frame-00002.png", "frame-00003.png"),
          files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList()));
    }
    BufferedImage last = ImageIO.read(folder.resolve("frames/frame-00003.png").toFile());
    assertEquals(Color.BLUE.getRGB(), last.getRGB(150, 150));
  }

  @Test
  void theEpochIsMarkedInTheLosses() {
    double[] x = new double[3];
    for (int i = 0; i < 3; i++) {
      RecordedDrawing drawing = RecordedDrawing.of(frame(EPOCHS[i], LOSS, all(Color.RED)));
      List<Point2D> mark = drawing.lineParts(EpochFrameFigure.NOW).get(0);
      List<Point2D> losses = drawing.lineParts(new Color(0x202020)).get(0);
      double[] epochs = losses.stream().mapToDouble(Point2D::getX).distinct().toArray();
      assertEquals(epochs[i], mark.get(0).getX(), 0.02);
      x[i] = mark.get(0).getX();
    }
    assertEquals(x[1] - x[0], x[2] - x[1], 0.02);
  }

  @Test
  void framesSayTheirEpochAndThatANetworkIsNone() {
    List<String> texts = RecordedDrawing.of(frame(1200, LOSS, all(Color.RED))).texts;
    assertTrue(texts.contains("epoch 1,200: 4 regions"), texts.toString());
    texts = RecordedDrawing.of(frame(1200, LOSS)).texts;
    assertTrue(texts.contains("epoch 1,200: no decomposition"), texts.toString());
    assertTrue(frame(0, LossTrack.NONE).width() < frame(0, LOSS).width(), "no room without losses");
  }
}
